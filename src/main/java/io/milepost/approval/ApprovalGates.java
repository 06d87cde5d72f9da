package io.milepost.approval;

import io.milepost.invoice.InvoiceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The gates an invoice has to pass now; the approval process walks through them in this order. */
@Component("approvalGates")
public class ApprovalGates {
    private final PolicyDecisions decisions;
    private final Gates gates;

    ApprovalGates(PolicyDecisions decisions, Gates gates) {
        this.decisions = decisions;
        this.gates = gates;
    }

    /** Ids of the policy's gates of the latest decision. */
    @Transactional(readOnly = true)
    public List<String> of(String invoiceId) {
        return latest(new InvoiceId(invoiceId)).stream()
                .filter(gate -> gate.task() == null)
                .map(Gate::id)
                .toList();
    }

    /** The gate that this user task of the approval process is; none for the task that reviews the policy's gates. */
    @Transactional(readOnly = true)
    public Optional<Gate> drawn(InvoiceId invoice, String task) {
        return latest(invoice).stream().filter(gate -> task.equals(gate.task())).findFirst();
    }

    @Transactional(readOnly = true)
    public String candidateGroup(String gateId) {
        return gates.findById(gateId).orElseThrow().group();
    }

    @Transactional(readOnly = true)
    public String name(String gateId) {
        return gates.findById(gateId).orElseThrow().name();
    }

    @Transactional(readOnly = true)
    public List<Gate> latest(InvoiceId invoice) {
        return decision(invoice)
                .map(decision -> gates.findByDecisionOrderByOrderAscNameAsc(decision.id()))
                .orElse(List.of());
    }

    /** Every gate the invoice ever had, earlier rounds too. */
    @Transactional(readOnly = true)
    public List<Gate> all(InvoiceId invoice) {
        return gates.findByInvoiceOrderByDecidedAtAscOrderAsc(invoice.value());
    }

    @Transactional(readOnly = true)
    public Optional<PolicyDecision> decision(InvoiceId invoice) {
        return decisions.findFirstByInvoiceOrderByDecidedAtDesc(invoice.value());
    }

    /** Whether one of these groups had or has a gate of the invoice to decide. */
    @Transactional(readOnly = true)
    public boolean concern(InvoiceId invoice, Collection<String> groups) {
        return !groups.isEmpty() && gates.existsByInvoiceAndGroupIn(invoice.value(), groups);
    }
}
