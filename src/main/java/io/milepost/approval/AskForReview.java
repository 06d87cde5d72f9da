package io.milepost.approval;

import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the approvers of a gate, reminds them, and asks who is above them when it takes too long. */
@Component
public class AskForReview {
    private final Gates gates;
    private final Approvers approvers;
    private final FourEyes fourEyes;
    private final ApprovalSettings settings;
    private final BusinessDays calendar;
    private final PeopleInWords people;
    private final Invoices invoices;
    private final Timeline timeline;
    private final Clock clock;

    AskForReview(
            Gates gates,
            Approvers approvers,
            FourEyes fourEyes,
            ApprovalSettings settings,
            BusinessDays calendar,
            PeopleInWords people,
            Invoices invoices,
            Timeline timeline,
            Clock clock) {
        this.gates = gates;
        this.approvers = approvers;
        this.fourEyes = fourEyes;
        this.settings = settings;
        this.calendar = calendar;
        this.people = people;
        this.invoices = invoices;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** {@code task} is what the people complete. */
    @Transactional
    public AskedReview ask(String gateId, String task) {
        Gate gate = gates.findById(gateId).orElseThrow();
        Instant now = clock.instant();
        Pace pace = gate.pace();
        KeptOut keptOut = keptOut(gate);
        moveUp(gate, keptOut);
        gate.ask(task, now, calendar.after(now, or(pace.due(), settings.dueDays())));
        return new AskedReview(
                approvers.offered(gate, keptOut),
                Objects.requireNonNull(gate.dueAt()),
                calendar.after(now, or(pace.reminder(), settings.reminderDays())),
                calendar.after(now, or(pace.escalation(), settings.escalationDays())));
    }

    /** Who sees it now: deputies come and go while a gate waits. */
    @Transactional(readOnly = true)
    public Offered offered(String gateId) {
        Gate gate = gates.findById(gateId).orElseThrow();
        return approvers.offered(gate, keptOut(gate));
    }

    /** Says in the timeline who is waited for; empty where nobody is any more. */
    @Transactional
    public Optional<Instant> remind(String gateId) {
        return waiting(gateId).map(gate -> {
            Instant now = clock.instant();
            gate.remind(now);
            timeline.append(
                    gate.invoice(),
                    Timeline.MILEPOST,
                    "Reminded",
                    "%s: %s, due on %s".formatted(gate.name(), people.approver(gate), day(gate.dueAt())));
            return now;
        });
    }

    /** The gate stays the same and gets more people who may decide it; empty where it was decided. */
    @Transactional
    public Optional<Offered> escalate(String gateId) {
        return waiting(gateId).map(gate -> {
            KeptOut keptOut = keptOut(gate);
            Escalation escalation = to(gate, keptOut);
            gate.escalate(escalation);
            timeline.append(
                    gate.invoice(),
                    Timeline.MILEPOST,
                    "Escalated",
                    "%s: %s has it since %s, now %s may decide as well"
                            .formatted(
                                    gate.name(),
                                    people.approver(gate),
                                    day(gate.askedAt()),
                                    people.escalated(escalation)));
            return approvers.offered(gate, keptOut);
        });
    }

    private Escalation to(Gate gate, KeptOut keptOut) {
        Instant now = clock.instant();
        String wanted = gate.pace().escalateTo();
        if (wanted != null && !wanted.equals(Pace.MANAGER)) {
            return Escalation.toGroup(now, approvers.canDecide(wanted, keptOut) ? wanted : settings.fallbackGroup());
        }
        Set<String> managers = approvers.managers(gate, keptOut);
        return managers.isEmpty()
                ? Escalation.toGroup(now, settings.fallbackGroup())
                : Escalation.toPeople(now, managers);
    }

    private Optional<Gate> waiting(String gateId) {
        return gates.findById(gateId).filter(gate -> gate.state() == GateState.PENDING);
    }

    /** Who passed the gates before is known only now: where they are all who could decide this one, the group above does. */
    private void moveUp(Gate gate, KeptOut keptOut) {
        if (gate.fourEyes() && !settings.fallbackGroup().equals(gate.group()) && !approvers.canDecide(gate, keptOut)) {
            gate.handTo(
                    settings.fallbackGroup(),
                    "Everybody who could decide it passed a gate before, so %s decides."
                            .formatted(people.group(settings.fallbackGroup())));
        }
    }

    private KeptOut keptOut(Gate gate) {
        return invoices.findById(gate.invoice())
                .map(invoice -> fourEyes.keptOut(gate, invoice))
                .orElseThrow();
    }

    private String day(@Nullable Instant moment) {
        return moment == null ? "?" : new WrittenDates(calendar.zone()).day(moment);
    }

    private static int or(@Nullable Integer days, int usual) {
        return days == null ? usual : days;
    }
}
