package io.milepost.approval;

import io.milepost.billing.Ledger;
import io.milepost.fault.FaultPoint;
import io.milepost.fault.FaultPoints;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.Timeline;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a gate's decision, whatever way it came: nobody who drafted the invoice passes a gate of it,
 * nor does who stands in for them. */
@Component
public class ReviewInvoice {
    private static final int LONGEST_COMMENT = 4000;

    private final Gates gates;
    private final ApprovalGates approvalGates;
    private final Approvers approvers;
    private final PeopleInWords people;
    private final FourEyes fourEyes;
    private final Invoices invoices;
    private final Ledger ledger;
    private final Timeline timeline;
    private final EntityManager entities;
    private final Clock clock;

    ReviewInvoice(
            Gates gates,
            ApprovalGates approvalGates,
            Approvers approvers,
            PeopleInWords people,
            FourEyes fourEyes,
            Invoices invoices,
            Ledger ledger,
            Timeline timeline,
            EntityManager entities,
            Clock clock) {
        this.gates = gates;
        this.approvalGates = approvalGates;
        this.approvers = approvers;
        this.people = people;
        this.fourEyes = fourEyes;
        this.invoices = invoices;
        this.ledger = ledger;
        this.timeline = timeline;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public void decide(String gateId, Reviewer reviewer, boolean approved, @Nullable String comment) {
        Gate gate = gates.findById(gateId).orElseThrow(() -> new ReviewRefused("There is no such gate any more."));
        Invoice invoice = invoices.findById(gate.invoice()).orElseThrow();
        entities.refresh(invoice, LockModeType.PESSIMISTIC_WRITE);
        List<Gate> round = approvalGates.latest(gate.invoice());
        round.forEach(entities::refresh); // read again behind the lock: someone may have decided in the meantime
        String said = comment == null ? "" : comment.strip();
        Acting acting = approvers.acting(gate, reviewer, fourEyes.keptOut(gate, invoice, round));
        requireOpen(gate, invoice, round);
        if (said.length() > LONGEST_COMMENT) {
            throw new ReviewRefused("The comment is longer than 4,000 characters.");
        }
        if (approved) {
            approve(gate, invoice, round, acting, said);
        } else {
            sendBack(gate, invoice, round, acting, said);
        }
    }

    private void approve(Gate gate, Invoice invoice, List<Gate> round, Acting by, String said) {
        if (ledger.isStale(invoice.id().value())) {
            throw new ReviewRefused("An entry on this invoice changed at its source; send it back to be checked.");
        }
        gate.approve(by, clock.instant(), said);
        timeline.append(invoice.id(), by.person(), "Approved", named(gate, by) + (said.isEmpty() ? "" : ": " + said));
        if (round.stream().allMatch(other -> other.state() == GateState.APPROVED)) {
            invoice.approve();
        }
        FaultPoints.reached(FaultPoint.AFTER_APPROVAL);
    }

    private void sendBack(Gate gate, Invoice invoice, List<Gate> round, Acting by, String said) {
        if (said.isEmpty()) {
            throw new ReviewRefused("Say what is to be changed: an invoice is sent back with a comment.");
        }
        gate.sendBack(by, clock.instant(), said);
        round.forEach(Gate::expire);
        invoice.sendBack();
        timeline.append(invoice.id(), by.person(), "Sent back", named(gate, by) + ": " + said);
    }

    private String named(Gate gate, Acting by) {
        return by.standingInFor() == null ? gate.name() : "%s, %s".formatted(gate.name(), people.acting(by));
    }

    private static void requireOpen(Gate gate, Invoice invoice, List<Gate> round) {
        if (gate.state() != GateState.PENDING || !gate.contentHash().equals(invoice.contentHash())) {
            throw new ReviewRefused("This was decided already, or the invoice changed since.");
        }
        boolean waits =
                round.stream().anyMatch(other -> other.order() < gate.order() && other.state() == GateState.PENDING);
        if (waits) {
            throw new ReviewRefused("An earlier gate is still open.");
        }
    }
}
