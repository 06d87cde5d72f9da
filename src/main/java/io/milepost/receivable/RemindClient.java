package io.milepost.receivable;

import io.milepost.calendar.BusinessDays;
import io.milepost.delivery.QueueNotices;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Timeline;
import io.milepost.money.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a client of what is overdue: each level once for an invoice, whenever and however often it is asked. */
@Component
public class RemindClient {
    /** How long a client has from a reminder on. */
    private static final int DAYS_TO_PAY = 7;

    private final Receivables receivables;
    private final Reminders reminders;
    private final PlanReminder plan;
    private final FrozenInvoices frozen;
    private final ClientAddress addresses;
    private final QueueNotices notices;
    private final ReckonCharges charges;
    private final Timeline timeline;
    private final BusinessDays calendar;
    private final Issuer issuer;
    private final Clock clock;

    RemindClient(
            Receivables receivables,
            Reminders reminders,
            PlanReminder plan,
            FrozenInvoices frozen,
            ClientAddress addresses,
            QueueNotices notices,
            ReckonCharges charges,
            Timeline timeline,
            BusinessDays calendar,
            Issuer issuer,
            Clock clock) {
        this.receivables = receivables;
        this.reminders = reminders;
        this.plan = plan;
        this.frozen = frozen;
        this.addresses = addresses;
        this.notices = notices;
        this.charges = charges;
        this.timeline = timeline;
        this.calendar = calendar;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Transactional
    public Reminded remind(InvoiceId id) {
        Receivable receivable = receivables.lock(id.value()).orElseThrow();
        LocalDate today = issuer.today(clock);
        if (receivable.due().isZero()) {
            return Reminded.NOT_YET;
        }
        return plan.next(receivable, today)
                .filter(next -> !next.on().isAfter(today))
                .map(next -> remind(receivable, next, today))
                .orElse(Reminded.NOT_YET);
    }

    private Reminded remind(Receivable receivable, PlannedReminder next, LocalDate today) {
        FrozenInvoice invoice = frozen.of(new InvoiceId(receivable.invoice()));
        Optional<String> address = addresses.of(invoice);
        if (next.rule().asksAccounting() || address.isEmpty()) {
            return Reminded.ASK_ACCOUNTING;
        }
        mail(invoice, receivable, next, address.get(), today);
        return Reminded.SENT;
    }

    private void mail(
            FrozenInvoice invoice, Receivable receivable, PlannedReminder next, String address, LocalDate today) {
        InvoiceId id = invoice.id();
        LocalDate due = Objects.requireNonNull(receivable.oldestDue());
        Money interest = charges.interest(receivable, next.rule().interestRate(), today);
        Reminder reminder = reminders.save(
                new Reminder(id, next.level(), next.rule(), today, receivable.dueBy(today.minusDays(1)), interest));
        Money fees = charges.fees(receivable);
        receivable.claim(fees.plus(interest));
        LocalDate payBy = calendar.onOrAfter(today.plusDays(DAYS_TO_PAY));
        notices.toClient(
                invoice, "reminder-" + next.level(), address, ReminderLetter.of(invoice, reminder, fees, due, payBy));
        timeline.append(
                id,
                Timeline.MILEPOST,
                "Client reminded",
                "Reminder %d, %s overdue%s, to %s"
                        .formatted(next.level(), reminder.overdue(), besides(fees, interest), address));
    }

    private static String besides(Money fees, Money interest) {
        return (fees.isZero() ? "" : ", fees of " + fees) + (interest.isZero() ? "" : ", interest of " + interest);
    }
}
