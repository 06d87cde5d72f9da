package io.milepost.approval;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.transaction.OncePerTransaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The gates an invoice has to pass now; the approval process walks through them in this order. */
@Component("approvalGates")
public class ApprovalGates {
    private final PolicyDecisions decisions;
    private final Gates gates;
    private final Invoices invoices;
    private final Approvers approvers;
    private final FourEyes fourEyes;
    private final WhoDecides whoDecides;
    private final OncePerTransaction<InvoiceId, List<Gate>> round = new OncePerTransaction<>(this::rounds);

    ApprovalGates(
            PolicyDecisions decisions,
            Gates gates,
            Invoices invoices,
            Approvers approvers,
            FourEyes fourEyes,
            WhoDecides whoDecides) {
        this.decisions = decisions;
        this.gates = gates;
        this.invoices = invoices;
        this.approvers = approvers;
        this.fourEyes = fourEyes;
        this.whoDecides = whoDecides;
    }

    /** Ids of the policy's gates that were to be asked when it was decided: the same as long as the round lasts. */
    @Transactional(readOnly = true)
    public List<String> of(String invoiceId) {
        return asked(invoiceId).map(Gate::id).toList();
    }

    /** The orders of these gates; those of one are asked side by side. */
    @Transactional(readOnly = true)
    public List<Integer> orders(String invoiceId) {
        return asked(invoiceId).map(Gate::order).distinct().toList();
    }

    /** Ids of these gates of one order. */
    @Transactional(readOnly = true)
    public List<String> at(String invoiceId, int order) {
        return asked(invoiceId)
                .filter(gate -> gate.order() == order)
                .map(Gate::id)
                .toList();
    }

    private Stream<Gate> asked(String invoiceId) {
        return latest(new InvoiceId(invoiceId)).stream().filter(gate -> gate.task() == null && !gate.carriedOver());
    }

    /** The gate that this user task of the approval process is; none for the task that reviews the policy's gates. */
    @Transactional(readOnly = true)
    public Optional<Gate> drawn(InvoiceId invoice, String task) {
        return latest(invoice).stream().filter(gate -> task.equals(gate.task())).findFirst();
    }

    /** The gate that was asked by this task of the engine; none for a task from before that was kept. */
    @Transactional(readOnly = true)
    public Optional<Gate> askedBy(String engineTask) {
        return gates.ofTask(engineTask);
    }

    /** Tasks of the engine whose gates wait. */
    @Transactional(readOnly = true)
    public List<Gate> waiting() {
        return gates.findByStateAndEngineTaskNotNull(GateState.PENDING);
    }

    /** The group the gate is offered to; none where it is one person's. */
    @Transactional(readOnly = true)
    public List<String> candidateGroup(String gateId) {
        return Stream.ofNullable(gates.findById(gateId).orElseThrow().group()).toList();
    }

    @Transactional(readOnly = true)
    public String name(String gateId) {
        return gates.findById(gateId).orElseThrow().name();
    }

    @Transactional(readOnly = true)
    public List<Gate> latest(InvoiceId invoice) {
        return Objects.requireNonNull(round.of(List.of(invoice)).get(invoice));
    }

    private Map<InvoiceId, List<Gate>> rounds(Collection<InvoiceId> invoices) {
        return invoices.stream().collect(Collectors.toMap(Function.identity(), this::read));
    }

    private List<Gate> read(InvoiceId invoice) {
        return decision(invoice)
                .map(decision -> gates.ofDecision(decision.id()))
                .orElse(List.of());
    }

    /** Another round has begun. */
    void begun() {
        round.forget();
    }

    /** Every gate the invoice ever had, earlier rounds too. */
    @Transactional(readOnly = true)
    public List<Gate> all(InvoiceId invoice) {
        return gates.findByInvoiceOrderByDecidedAtAscOrderAsc(invoice.value());
    }

    @Transactional(readOnly = true)
    public Optional<PolicyDecision> decision(InvoiceId invoice) {
        return decisions.latest(invoice.value(), Limit.of(1));
    }

    /** Whether this person had or has a gate of the invoice to decide, for themselves or for somebody else. */
    @Transactional(readOnly = true)
    public boolean concern(InvoiceId invoice, Reviewer reviewer) {
        Reach reach = reach(reviewer);
        return gates.concern(invoice.value(), reach.people(), reach.groups());
    }

    @Transactional(readOnly = true)
    public Reach reach(Reviewer reviewer) {
        return approvers.reachOf(reviewer);
    }

    /** Who may decide a gate today; nobody once it is decided. */
    @Transactional(readOnly = true)
    public List<Decider> deciders(Gate gate) {
        return invoices.findById(gate.invoice())
                .filter(invoice -> gate.state() == GateState.PENDING)
                .map(invoice -> whoDecides.about(gate, fourEyes.keptOut(gate, invoice)::has))
                .orElse(List.of());
    }

    /** For whom this person would decide the gate; empty where for themselves, or not at all. */
    @Transactional(readOnly = true)
    public Optional<String> standingIn(Gate gate, Reviewer reviewer) {
        return invoices.findById(gate.invoice())
                .filter(invoice -> gate.state() == GateState.PENDING)
                .flatMap(invoice -> approvers.standingIn(gate, reviewer, fourEyes.keptOut(gate, invoice)));
    }
}
