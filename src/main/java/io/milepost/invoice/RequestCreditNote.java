package io.milepost.invoice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a credit note: what it credits is reserved from now on, and its approval begins. */
@Component
public class RequestCreditNote {
    private final RegisterCreditNote register;
    private final CorrectionLifecycle lifecycle;

    RequestCreditNote(RegisterCreditNote register, CorrectionLifecycle lifecycle) {
        this.register = register;
        this.lifecycle = lifecycle;
    }

    @Transactional
    public InvoiceId request(InvoiceId invoice, CreditWish wish, String author) {
        Invoice note = register.register(invoice, wish, author);
        lifecycle.creditNoteRequested(new BusinessKey(note.businessKey()), note.id());
        return note.id();
    }
}
