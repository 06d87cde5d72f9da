package io.milepost.web.invoices;

import io.milepost.invoice.ProcessRun;
import io.milepost.invoice.ProcessStep;
import io.milepost.invoice.ProcessStep.Kind;
import io.milepost.invoice.ProcessStep.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The steps an invoice stands at, without those that only stand for the process they called. */
record OpenSteps(List<ProcessStep> steps) {
    static OpenSteps of(List<ProcessRun> runs) {
        return new OpenSteps(runs.stream()
                .flatMap(ProcessRun::open)
                .filter(step -> step.kind() != Kind.PROCESS && step.kind() != Kind.PART)
                .toList());
    }

    Optional<ProcessStep> failed() {
        return in(State.FAILED);
    }

    Optional<ProcessStep> retrying() {
        return in(State.RETRYING);
    }

    private Optional<ProcessStep> in(State state) {
        return steps.stream().filter(step -> step.state() == state).findFirst();
    }

    /** The moment an event waits for, and nothing else does. */
    Optional<Instant> sleepsUntil() {
        return steps.stream()
                .filter(step -> step.kind() == Kind.EVENT)
                .map(ProcessStep::until)
                .filter(Objects::nonNull)
                .findFirst();
    }

    Optional<Instant> since() {
        return steps.stream().map(ProcessStep::from).filter(Objects::nonNull).min(Instant::compareTo);
    }
}
