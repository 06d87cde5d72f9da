package io.milepost.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything found wrong in one template, so that its author mends it in one go; not more than a screen of it. */
final class Faults {
    private static final int MOST = 40;

    private final List<Fault> found = new ArrayList<>();

    void add(int line, String sentence) {
        var fault = new Fault(line, sentence);
        if (found.size() < MOST && !found.contains(fault)) {
            found.add(fault);
        }
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw new Refused(
                    found.stream().sorted(Comparator.comparingInt(Fault::line)).toList());
        }
    }

    boolean isFull() {
        return found.size() == MOST;
    }
}
