package io.milepost.web.invoices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The processes an invoice goes through, the one that makes it first; {@code current} is the one it stands in. */
record ShownDiagrams(List<Diagram> diagrams) {
    /**
     * One run of a process on the version it began with. {@code bpmn} is to be drawn, null where that version was deleted;
     * {@code passed}, {@code active} and {@code failed} are ids in it.
     */
    record Diagram(
            String process,
            String name,
            int version,
            boolean current,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String bpmn,
            List<String> passed,
            List<String> active,
            List<String> failed,
            List<Step> steps) {}

    /** What happened in the order it began; {@code seconds} are how long it took, or takes until now. */
    record Step(
            String element,
            String name,
            String state,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long seconds,
            @Nullable Instant until,
            @Nullable String by) {}
}
