package io.milepost.receivable;

import io.milepost.calendar.WrittenDates;
import io.milepost.client.Checks;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Timeline;
import io.milepost.project.RecordLocked;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps reminders back while a client's promise runs, accounting wants to wait, or others collect the claim. */
@Component
public class PauseReminders {
    private final Receivables receivables;
    private final ReminderPauses pauses;
    private final InvoiceLifecycle lifecycle;
    private final Timeline timeline;
    private final Issuer issuer;
    private final Clock clock;

    PauseReminders(
            Receivables receivables,
            ReminderPauses pauses,
            InvoiceLifecycle lifecycle,
            Timeline timeline,
            Issuer issuer,
            Clock clock) {
        this.receivables = receivables;
        this.pauses = pauses;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** {@code until} is the last day of the pause, and null where others collect the claim. */
    @Transactional
    public void pause(InvoiceId invoice, PauseKind kind, @Nullable LocalDate until, String note, String person) {
        register(invoice, kind, until, note, person);
        lifecycle.settlementChanged(invoice);
    }

    /** For the process's own step, which needs no nudge. */
    @Transactional
    public void register(InvoiceId invoice, PauseKind kind, @Nullable LocalDate until, String note, String person) {
        Receivable receivable = receivables
                .lock(invoice.value())
                .orElseThrow(() -> new RecordLocked("Only of an issued invoice a client is reminded."));
        if (receivable.due().isZero()) {
            throw new RecordLocked("Nothing is due of this invoice, so nobody is reminded of it.");
        }
        LocalDate today = issuer.today(clock);
        boolean ends = kind != PauseKind.HANDED_OVER;
        new Checks()
                .require(!ends || until != null && !until.isBefore(today), "Give a day from today on, like 2026-12-31.")
                .require(until == null || !until.isAfter(today.plusYears(1)), "Give a day within a year.")
                .require(ends || until == null, "What others collect has no day on which reminders begin again.")
                .optionalText("The note", note, 500)
                .raise();
        var pause = new ReminderPause(invoice, kind, until, note.strip(), person, clock.instant());
        pauses.save(pauses.findById(invoice.value())
                .map(known -> known.become(pause))
                .orElse(pause));
        timeline.append(invoice, person, event(kind), detail(until, note.strip()));
    }

    private static String event(PauseKind kind) {
        return switch (kind) {
            case PROMISED -> "Payment promised";
            case WAITING -> "Reminders paused";
            case HANDED_OVER -> "Claim handed over";
        };
    }

    private static String detail(@Nullable LocalDate until, String note) {
        return until == null
                ? note
                : note.isEmpty()
                        ? "until " + WrittenDates.day(until)
                        : "until %s: %s".formatted(WrittenDates.day(until), note);
    }
}
