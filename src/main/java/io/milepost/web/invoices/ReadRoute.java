package io.milepost.web.invoices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.approval.ApprovalGates;
import io.milepost.approval.Gate;
import io.milepost.approval.GateFacts;
import io.milepost.approval.PeopleInWords;
import io.milepost.approval.PolicyDecision;
import io.milepost.approval.Reviewer;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceProcesses;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.Issuer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together where an invoice is and why it goes this way. */
@Component
class ReadRoute {
    private final Invoices invoices;
    private final InvoiceProcesses processes;
    private final ApprovalGates gates;
    private final GateFacts gateFacts;
    private final PeopleInWords people;
    private final WhereItIs whereItIs;
    private final Issuer issuer;
    private final ObjectMapper json;

    ReadRoute(
            Invoices invoices,
            InvoiceProcesses processes,
            ApprovalGates gates,
            GateFacts gateFacts,
            PeopleInWords people,
            WhereItIs whereItIs,
            Issuer issuer,
            ObjectMapper json) {
        this.invoices = invoices;
        this.processes = processes;
        this.gates = gates;
        this.gateFacts = gateFacts;
        this.people = people;
        this.whereItIs = whereItIs;
        this.issuer = issuer;
        this.json = json;
    }

    @Transactional(readOnly = true)
    ShownRoute of(InvoiceId id, Reviewer reader) {
        Invoice invoice = invoices.findById(id).orElseThrow();
        Where where = whereItIs.of(invoice, processes.of(id, invoice.businessKey()));
        Optional<PolicyDecision> decision = gates.decision(id);
        List<Gate> latest = gates.latest(id);
        List<String> now = latest.stream().map(Gate::id).toList();
        Map<String, List<String>> facts =
                decision.map(known -> gateFacts.of(known, latest)).orElse(Map.of());
        List<Gate> asked = WaitingFor.open(latest);
        return new ShownRoute(
                where,
                issuer.zone().getId(),
                decision.map(PolicyDecision::decidedAt).orElse(null),
                decision.map(PolicyDecision::policyVersion).orElse(null),
                decision.map(this::facts).orElseGet(JsonNodeFactory.instance::objectNode),
                latest.stream()
                        .map(gate ->
                                shown(gate, asked.contains(gate), facts.getOrDefault(gate.id(), List.of()), reader))
                        .toList(),
                gates.all(id).stream()
                        .filter(gate -> !now.contains(gate.id()))
                        .map(gate -> ShownGate.of(gate, ShownGate.Beside.NOTHING, people))
                        .toList());
    }

    private ShownGate shown(Gate gate, boolean asked, List<String> facts, Reviewer reader) {
        return ShownGate.of(
                gate,
                new ShownGate.Beside(
                        facts,
                        asked,
                        asked ? gates.deciders(gate) : List.of(),
                        gates.standingIn(gate, reader).orElse(null)),
                people);
    }

    /** The facts as the policy saw them; {@code net} is in the firm's own currency, which is said beside it. */
    private JsonNode facts(PolicyDecision decision) {
        try {
            JsonNode facts = json.readTree(decision.facts());
            if (facts instanceof ObjectNode object && object.has("net")) {
                object.put("baseNet", object.get("net").asText()).put("baseCurrency", issuer.baseCurrency());
            }
            return facts;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
