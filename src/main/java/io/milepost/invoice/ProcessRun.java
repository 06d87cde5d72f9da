package io.milepost.invoice;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One process an invoice went or goes through: its key, such as invoice-approval, its name and the version it runs on.
 * {@code diagram} is that version's as BPMN, to be drawn and no more; null where the version was deleted.
 */
public record ProcessRun(
        String process,
        String name,
        int version,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<ProcessStep> steps,
        @Nullable String diagram) {
    public Stream<ProcessStep> open() {
        return steps.stream().filter(ProcessStep::isOpen);
    }
}
