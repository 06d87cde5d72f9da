package io.milepost.document;

import io.milepost.document.page.Refused;
import java.util.List;

/** A template with something in it that would not be printed as its author expects; the one before stays in use. */
public final class TemplateRefused extends RuntimeException {
    private final transient List<Fault> faults;

    /** What is wrong in a line (from 1), and what is possible instead. */
    public record Fault(int line, String sentence) {}

    TemplateRefused(Refused refused) {
        super(refused.getMessage(), refused);
        this.faults = refused.faults().stream()
                .map(fault -> new Fault(fault.line(), fault.sentence()))
                .toList();
    }

    public List<Fault> faults() {
        return faults;
    }
}
