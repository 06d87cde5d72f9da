package io.milepost.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Spares those who approved an invoice before it was sent back for its texts from being asked the same again. */
@Component
class CarryOver {
    private static final int SHORT = 8;

    private final ApprovalGates approvalGates;
    private final FourEyes fourEyes;
    private final PolicyRules policyRules;
    private final PeopleInWords people;
    private final Timeline timeline;
    private final ObjectMapper json;

    CarryOver(
            ApprovalGates approvalGates,
            FourEyes fourEyes,
            PolicyRules policyRules,
            PeopleInWords people,
            Timeline timeline,
            ObjectMapper json) {
        this.approvalGates = approvalGates;
        this.fourEyes = fourEyes;
        this.policyRules = policyRules;
        this.people = people;
        this.timeline = timeline;
        this.json = json;
    }

    /** The decision before the one that is about to be made. */
    Optional<EarlierRound> before(Invoice invoice) {
        return approvalGates
                .decision(invoice.id())
                .map(decision -> new EarlierRound(decision, read(decision), approvalGates.latest(invoice.id())));
    }

    void into(List<Gate> gates, EarlierRound before, PolicyDecision now, Invoice invoice) {
        JsonNode facts = read(now);
        Map<String, List<String>> reads = policyRules.factsRead(now.policyVersion());
        for (Gate gate : gates) {
            before.standing(gate, now, facts, reads)
                    .filter(approved -> mayStillDecide(approved, fourEyes.keptOut(gate, invoice, gates)))
                    .ifPresent(approved -> carry(approved, gate, invoice));
        }
    }

    /** An approver who edited the draft since drafted it. */
    private static boolean mayStillDecide(Gate approved, KeptOut keptOut) {
        return Stream.of(approved.decidedBy(), approved.decidedFor())
                .filter(Objects::nonNull)
                .noneMatch(keptOut::has);
    }

    private void carry(Gate approved, Gate gate, Invoice invoice) {
        gate.carryOver(approved);
        timeline.append(
                invoice.id(),
                Timeline.MILEPOST,
                "Approval carried over",
                "%s: %s approved it before, and only texts changed since (content %s became %s)."
                        .formatted(
                                gate.name(),
                                people.acting(approved.acting()),
                                brief(approved.contentHash()),
                                brief(gate.contentHash())));
    }

    private static String brief(String hash) {
        return hash.substring(0, SHORT);
    }

    private JsonNode read(PolicyDecision decision) {
        try {
            return json.readTree(decision.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
