package io.milepost.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.invoice.IllegalTransition;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceState;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.Substance;
import io.milepost.invoice.Timeline;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the policy which gates this content of the invoice needs, and keeps question and answer on record. */
@Component
public class DecideGates {
    private static final Logger LOG = LoggerFactory.getLogger(DecideGates.class);

    private final Invoices invoices;
    private final Facts facts;
    private final FindInvolved findInvolved;
    private final ApprovalPolicy policy;
    private final AutoApproval autoApproval;
    private final PolicyDecisions decisions;
    private final Gates gates;
    private final ApprovalGates approvalGates;
    private final GatePlanner planner;
    private final ModelGates modelGates;
    private final Substance substance;
    private final CarryOver carryOver;
    private final PeopleInWords people;
    private final Timeline timeline;
    private final ObjectMapper json;
    private final Clock clock;

    DecideGates(
            Invoices invoices,
            Facts facts,
            FindInvolved findInvolved,
            ApprovalPolicy policy,
            AutoApproval autoApproval,
            PolicyDecisions decisions,
            Gates gates,
            ApprovalGates approvalGates,
            ModelGates modelGates,
            Substance substance,
            CarryOver carryOver,
            PeopleInWords people,
            ApprovalSettings settings,
            Directory directory,
            Timeline timeline,
            ObjectMapper json,
            Clock clock) {
        this.invoices = invoices;
        this.facts = facts;
        this.findInvolved = findInvolved;
        this.policy = policy;
        this.autoApproval = autoApproval;
        this.decisions = decisions;
        this.gates = gates;
        this.approvalGates = approvalGates;
        this.modelGates = modelGates;
        this.substance = substance;
        this.carryOver = carryOver;
        this.people = people;
        this.planner = new GatePlanner(settings.fallbackGroup(), directory, people);
        this.timeline = timeline;
        this.json = json;
        this.clock = clock;
    }

    /** For an approval that draws no gates of its own. */
    @Transactional
    public void decide(InvoiceId id) {
        decide(id, null);
    }

    /** With the explicit answer "none", and no gate that {@code model} draws itself, the invoice is approved at once. */
    @Transactional
    public void decide(InvoiceId id, @Nullable String model) {
        decide(id, model, this::ask);
    }

    /** The same, but the policy is asked only about what the firm's auto-approval doesn't let through. */
    @Transactional
    public void decideUnlessAutoApproved(InvoiceId id, String model) {
        decide(id, model, known -> {
            PolicyOutcome letThrough = autoApproval.evaluate(known);
            return letThrough.rules().isEmpty() ? ask(known) : letThrough;
        });
    }

    private void decide(InvoiceId id, @Nullable String model, Function<ApprovalFacts, PolicyOutcome> ask) {
        Invoice invoice = invoices.lock(id).orElseThrow();
        if (invoice.state() != InvoiceState.IN_APPROVAL) {
            throw new IllegalTransition("The invoice %s is %s, not in approval."
                    .formatted(invoice.businessKey(), invoice.state().inWords()));
        }
        ApprovalFacts known = facts.of(invoice);
        PolicyOutcome outcome = ask.apply(known);
        Involved involved = findInvolved.in(invoice);
        Optional<EarlierRound> before = carryOver.before(invoice);
        List<GatePlan> plans = planner.plan(outcome.rules(), modelGates.of(model), involved);
        PolicyDecision decision = decisions.save(new PolicyDecision(
                id.value(),
                before.map(earlier -> earlier.decision().round() + 1).orElse(1),
                Objects.requireNonNull(invoice.contentHash()),
                substance.of(invoice),
                clock.instant(),
                outcome.policyVersion(),
                write(known),
                write(RecordedPeople.of(involved)),
                model));
        List<Gate> round = gates.saveAll(
                plans.stream().map(plan -> new Gate(decision, plan)).toList());
        approvalGates.begun();
        timeline.append(id, Timeline.MILEPOST, "Approval decided", inWords(plans, outcome));
        before.ifPresent(earlier -> carryOver.into(round, earlier, decision, invoice));
        if (plans.isEmpty()) {
            invoice.approve();
        }
    }

    /** A policy that fails is a policy that says nothing; the fallback gate stands in for it, visibly. */
    private PolicyOutcome ask(ApprovalFacts known) {
        try {
            return policy.evaluate(known);
        } catch (RuntimeException e) {
            LOG.warn("the approval policy failed; the fallback gate decides", e);
            return new PolicyOutcome(List.of(), "failed: " + e.getClass().getSimpleName());
        }
    }

    private String inWords(List<GatePlan> plans, PolicyOutcome outcome) {
        if (plans.isEmpty()) {
            return "No approval needed: "
                    + outcome.rules().stream().map(MatchedRule::reason).collect(Collectors.joining(" "));
        }
        return plans.stream()
                .map(plan -> "%s (%s): %s"
                        .formatted(plan.name(), people.approver(plan.approver()), String.join(" ", plan.reasons())))
                .collect(Collectors.joining("; "));
    }

    private String write(Object known) {
        try {
            return json.writeValueAsString(known);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
