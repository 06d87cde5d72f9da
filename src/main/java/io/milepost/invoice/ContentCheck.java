package io.milepost.invoice;

import java.util.List;

/**
 * Judges whether documents can be made of an invoice and will be accepted: asked on the draft, at submission and before a
 * number is given, so that nothing is frozen that can't be delivered. What it finds are sentences for the drafter.
 */
public interface ContentCheck {
    List<Problem> problems(FrozenInvoice content);

    /** What the drafter should know and may submit all the same. */
    default List<Problem> warnings(FrozenInvoice content) {
        return List.of();
    }
}
