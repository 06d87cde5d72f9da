package io.milepost.web.invoices;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.Gate;
import io.milepost.approval.PeopleInWords;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceProcesses;
import io.milepost.invoice.ProcessRun;
import io.milepost.invoice.ProcessStep;
import io.milepost.invoice.ProcessStep.Kind;
import io.milepost.invoice.ProcessStep.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws an invoice's way on its own diagrams: what it has passed, where it stands, how long each step took. */
@Component
class ReadDiagrams {
    private final InvoiceProcesses processes;
    private final ApprovalGates gates;
    private final PeopleInWords people;
    private final Clock clock;

    ReadDiagrams(InvoiceProcesses processes, ApprovalGates gates, PeopleInWords people, Clock clock) {
        this.processes = processes;
        this.gates = gates;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ShownDiagrams of(Invoice invoice) {
        List<ProcessRun> runs = processes.of(invoice.id(), invoice.businessKey());
        Map<String, Gate> gateOf = gates.all(invoice.id()).stream()
                .filter(gate -> gate.engineTask() != null)
                .collect(Collectors.toMap(Gate::engineTask, Function.identity(), (one, other) -> one));
        ProcessRun current = runs.stream()
                .filter(run -> run.endedAt() == null)
                .reduce((outer, inner) -> inner)
                .or(() -> runs.stream().findFirst())
                .orElse(null);
        return new ShownDiagrams(runs.stream()
                .map(run -> diagram(run, run.equals(current), gateOf))
                .toList());
    }

    private ShownDiagrams.Diagram diagram(ProcessRun run, boolean current, Map<String, Gate> gateOf) {
        return new ShownDiagrams.Diagram(
                run.process(),
                run.name(),
                run.version(),
                current,
                run.startedAt(),
                run.endedAt(),
                run.diagram(),
                elements(run, step -> step.state() == State.PASSED && !isOpen(run, step.element())),
                elements(run, step -> step.isOpen() && step.kind() != Kind.PART),
                elements(run, step -> step.state() == State.FAILED),
                run.steps().stream()
                        .filter(step -> step.kind() != Kind.PART && (step.kind() != Kind.GATEWAY || step.isOpen()))
                        .map(step -> step(step, step.task() == null ? null : gateOf.get(step.task())))
                        .toList());
    }

    /** A step that is repeated may be passed and open at once; then it is open. */
    private static boolean isOpen(ProcessRun run, String element) {
        return run.open().anyMatch(step -> step.element().equals(element));
    }

    private static List<String> elements(ProcessRun run, Predicate<ProcessStep> which) {
        return run.steps().stream()
                .filter(which)
                .map(ProcessStep::element)
                .distinct()
                .toList();
    }

    private ShownDiagrams.Step step(ProcessStep step, @Nullable Gate gate) {
        Instant from = step.from();
        return new ShownDiagrams.Step(
                step.element(),
                gate == null || gate.name().equals(step.name())
                        ? step.name()
                        : "%s: %s".formatted(step.name(), gate.name()),
                step.state().name(),
                from,
                step.to(),
                from == null
                        ? null
                        : Duration.between(from, Objects.requireNonNullElseGet(step.to(), clock::instant))
                                .toSeconds(),
                step.until(),
                gate == null ? null : people.decided(gate));
    }
}
