package io.milepost.web.invoices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.approval.ApprovalGates;
import io.milepost.approval.Gate;
import io.milepost.approval.PolicyDecision;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Timeline;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an invoice came to where it is: who did what, and why it goes this way. */
@RestController
@RequestMapping("/api/invoices/{id}")
@Tag(name = "Invoices")
class HistoryController {
    private final Timeline timeline;
    private final ApprovalGates gates;
    private final Issuer issuer;
    private final ObjectMapper json;
    private final Access access;

    HistoryController(Timeline timeline, ApprovalGates gates, Issuer issuer, ObjectMapper json, Access access) {
        this.timeline = timeline;
        this.gates = gates;
        this.issuer = issuer;
        this.json = json;
        this.access = access;
    }

    @GetMapping("/timeline")
    @Operation(summary = "Who did what when, as a chain of hashes, and whether the chain holds")
    ShownTimeline timeline(@PathVariable String id, Caller caller) {
        InvoiceId invoice = access.invoice(caller, id).id();
        return ShownTimeline.of(timeline.of(invoice), timeline.firstAltered(invoice));
    }

    @GetMapping("/route")
    @Operation(summary = "The gates the policy decided on, with the rules that matched, their reasons and inputs")
    ShownRoute route(@PathVariable String id, Caller caller) {
        InvoiceId invoice = access.invoice(caller, id).id();
        List<Gate> latest = gates.latest(invoice);
        List<String> now = latest.stream().map(Gate::id).toList();
        List<Gate> earlier = gates.all(invoice).stream()
                .filter(gate -> !now.contains(gate.id()))
                .toList();
        return gates.decision(invoice)
                .map(decision -> ShownRoute.of(
                        decision,
                        facts(decision),
                        latest,
                        earlier,
                        gate -> gates.standingIn(gate, caller.asReviewer())))
                .orElse(ShownRoute.UNDECIDED);
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
