package io.milepost.document.page;

import java.util.List;
import java.util.stream.Collectors;

/** A template that is not used, because something in it would not be printed as its author expects. */
public final class Refused extends RuntimeException {
    private final transient List<Fault> faults;

    public Refused(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> "Line " + fault.line() + ": " + fault.sentence())
                .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
