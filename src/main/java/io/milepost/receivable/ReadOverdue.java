package io.milepost.receivable;

import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is overdue and what was done about it, to be shown. */
@Component
@Transactional(readOnly = true)
public class ReadOverdue {
    private static final Logger log = LoggerFactory.getLogger(ReadOverdue.class);

    private final Receivables receivables;
    private final Reminders reminders;
    private final ReminderPauses pauses;
    private final PlanReminder plan;
    private final Issuer issuer;
    private final Clock clock;

    ReadOverdue(
            Receivables receivables,
            Reminders reminders,
            ReminderPauses pauses,
            PlanReminder plan,
            Issuer issuer,
            Clock clock) {
        this.receivables = receivables;
        this.reminders = reminders;
        this.pauses = pauses;
        this.plan = plan;
        this.issuer = issuer;
        this.clock = clock;
    }

    public OverdueInvoice of(InvoiceId invoice) {
        Receivable receivable = receivables.findById(invoice.value()).orElseThrow();
        LocalDate yesterday = issuer.today(clock).minusDays(1);
        LocalDate due = Optional.ofNullable(receivable.oldestDue()).orElse(receivable.dueDate());
        return new OverdueInvoice(
                "%s since %s".formatted(receivable.dueBy(yesterday), WrittenDates.day(due)), soFar(invoice));
    }

    public List<Reminder> reminders(InvoiceId invoice) {
        return reminders.findByInvoiceOrderByLevel(invoice.value());
    }

    public Optional<ReminderPause> pause(InvoiceId invoice) {
        return pauses.findById(invoice.value());
    }

    /**
     * Of an invoice that owes something; empty where none is to come as things are, and where the policy can't be read: that is
     * accounting's task from the step that needs it, and keeps nobody from looking at an invoice.
     */
    public Optional<PlannedReminder> next(InvoiceId invoice) {
        try {
            return receivables
                    .findById(invoice.value())
                    .filter(receivable -> !receivable.due().isZero())
                    .flatMap(receivable -> plan.next(receivable, issuer.today(clock)));
        } catch (RuntimeException unreadable) {
            log.warn("The next reminder of {} can't be planned", invoice, unreadable);
            return Optional.empty();
        }
    }

    private String soFar(InvoiceId invoice) {
        String words = Stream.concat(
                        reminders(invoice).stream().map(ReadOverdue::inWords),
                        pause(invoice).map(ReadOverdue::inWords).stream())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "Nobody has reminded the client yet." : words;
    }

    private static String inWords(Reminder sent) {
        return "Reminder %d (%s) on %s."
                .formatted(sent.level(), sent.tone().name().toLowerCase(Locale.ROOT), WrittenDates.day(sent.on()));
    }

    private static String inWords(ReminderPause pause) {
        String note = pause.note().isEmpty() ? "." : ": " + pause.note() + ".";
        return switch (pause.kind()) {
            case PROMISED -> "Payment was promised by %s%s".formatted(pause.untilInWords(), note);
            case WAITING -> "Accounting waited until %s%s".formatted(pause.untilInWords(), note);
            case HANDED_OVER -> "The claim was handed over%s".formatted(note);
        };
    }
}
