package io.milepost.receivable;

import io.milepost.calendar.BusinessDays;
import io.milepost.client.Clients;
import io.milepost.delivery.Deliveries;
import io.milepost.delivery.DeliveryStatus;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.OpenCredits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says when an invoice's next reminder goes out: as many days after it fell due, or after it reached the client if that was
 * later, as the policy says; never sooner after the one before than the policy has between the two; on a business day; and
 * not while reminders are paused, the client waits for an answer or a credit note, or somebody decides about writing it off.
 */
@Component
class PlanReminder {
    private final FrozenInvoices frozen;
    private final Reminders reminders;
    private final ReminderPauses pauses;
    private final WriteOffs writeOffs;
    private final DisputeRows disputes;
    private final OpenCredits openCredits;
    private final Deliveries deliveries;
    private final ReminderPolicy policy;
    private final Clients clients;
    private final BusinessDays calendar;

    PlanReminder(
            FrozenInvoices frozen,
            Reminders reminders,
            ReminderPauses pauses,
            WriteOffs writeOffs,
            DisputeRows disputes,
            OpenCredits openCredits,
            Deliveries deliveries,
            ReminderPolicy policy,
            Clients clients,
            BusinessDays calendar) {
        this.frozen = frozen;
        this.reminders = reminders;
        this.pauses = pauses;
        this.writeOffs = writeOffs;
        this.disputes = disputes;
        this.openCredits = openCredits;
        this.deliveries = deliveries;
        this.policy = policy;
        this.clients = clients;
        this.calendar = calendar;
    }

    /** Empty where none is to come as things are. */
    Optional<PlannedReminder> next(Receivable receivable, LocalDate today) {
        String invoice = receivable.invoice();
        @Nullable LocalDate due = receivable.oldestDue();
        @Nullable Instant left = left(invoice);
        if (due == null || left == null || isBeingDecided(invoice)) {
            return Optional.empty();
        }
        @Nullable ReminderPause pause = pauses.findById(invoice).orElse(null);
        if (pause != null && pause.until() == null) {
            return Optional.empty();
        }
        List<Reminder> sent = reminders.findByInvoiceOrderByLevel(invoice);
        int level = sent.size() + 1;
        return policy.rule(facts(receivable, level, later(due, today))).map(rule -> {
            LocalDate day =
                    later(due, left.atZone(calendar.zone()).toLocalDate()).plusDays(rule.days());
            if (!sent.isEmpty()) {
                day = later(day, sent.get(sent.size() - 1).next(rule));
            }
            if (pause != null && pause.until() != null) {
                day = later(day, pause.until().plusDays(1));
            }
            return new PlannedReminder(level, calendar.onOrAfter(day), rule);
        });
    }

    private boolean isBeingDecided(String invoice) {
        return writeOffs.existsByOpenInvoice(invoice)
                || disputes.existsByOpenInvoice(invoice)
                || openCredits.any(new InvoiceId(invoice));
    }

    /** While it has not reached the client, nobody is reminded of it. */
    private @Nullable Instant left(String invoice) {
        return deliveries
                .latest(new InvoiceId(invoice))
                .flatMap(DeliveryStatus::left)
                .orElse(null);
    }

    /** The amount is what is to be here by then: a part that is withheld is no matter of this reminder. */
    private ReminderFacts facts(Receivable receivable, int level, LocalDate day) {
        FrozenInvoice invoice = frozen.of(new InvoiceId(receivable.invoice()));
        return new ReminderFacts(
                level,
                invoice.buyer().code(),
                invoice.buyer().country(),
                isBusiness(invoice.buyer().code()),
                invoice.currency(),
                receivable.dueBy(day).amount());
    }

    /** Consumers are protected from what businesses may be charged, so who is not known counts as one. */
    private boolean isBusiness(String client) {
        return clients.findById(client).map(known -> known.details().business()).orElse(false);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
