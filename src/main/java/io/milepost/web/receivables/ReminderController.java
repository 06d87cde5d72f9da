package io.milepost.web.receivables;

import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.Balances;
import io.milepost.receivable.PauseKind;
import io.milepost.receivable.PauseReminders;
import io.milepost.receivable.PlannedReminder;
import io.milepost.receivable.ReadOverdue;
import io.milepost.receivable.Receivable;
import io.milepost.receivable.Reminder;
import io.milepost.receivable.ReminderPause;
import io.milepost.receivable.WaiveCharges;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.Numbers;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a client was reminded of an invoice, and what keeps the next reminder back. */
@RestController
@RequestMapping("/api/invoices/{id}")
@Tag(name = "Payments")
class ReminderController {
    record GivenPromise(@Nullable LocalDate until, @Nullable String note) {}

    record GivenWaiver(@Nullable String reason) {}

    record Waived(String overpaid, String currency) {}

    record Sent(int level, String tone, LocalDate date, String overdue, String fee, String interest) {
        static Sent of(Reminder reminder) {
            return new Sent(
                    reminder.level(),
                    reminder.tone().name(),
                    reminder.on(),
                    Numbers.amount(reminder.overdue()),
                    Numbers.amount(reminder.fee()),
                    Numbers.amount(reminder.interest()));
        }
    }

    record Pause(String kind, @Nullable LocalDate until, String note) {
        static Pause of(ReminderPause pause) {
            return new Pause(pause.kind().name(), pause.until(), pause.note());
        }
    }

    record Next(int level, LocalDate date, boolean asksAccounting) {
        static Next of(PlannedReminder planned) {
            return new Next(planned.level(), planned.on(), planned.rule().asksAccounting());
        }
    }

    record Shown(
            List<Sent> sent,
            @Nullable Pause pause,
            @Nullable Next next) {}

    private final ReadOverdue readOverdue;
    private final PauseReminders pauseReminders;
    private final WaiveCharges waiveCharges;
    private final Balances balances;
    private final Access access;

    ReminderController(
            ReadOverdue readOverdue,
            PauseReminders pauseReminders,
            WaiveCharges waiveCharges,
            Balances balances,
            Access access) {
        this.waiveCharges = waiveCharges;
        this.balances = balances;
        this.readOverdue = readOverdue;
        this.pauseReminders = pauseReminders;
        this.access = access;
    }

    @GetMapping("/reminders")
    @Operation(summary = "The reminders sent for an invoice, what keeps the next one back, and when it goes out")
    Shown list(@PathVariable String id, Caller caller) {
        return shown(access.invoice(caller, id).id());
    }

    @PostMapping("/promises")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record that the client promised to pay by a day; until then nobody reminds them (accounting)",
            description = "A later promise takes the place of an earlier one.")
    Shown promise(@PathVariable String id, @RequestBody GivenPromise body, Caller caller) {
        access.requireAccounting(caller);
        InvoiceId invoice = access.invoice(caller, id).id();
        String note = Objects.requireNonNullElse(body.note(), "");
        return OnceMore.after(() -> {
            pauseReminders.pause(invoice, PauseKind.PROMISED, body.until(), note, caller.user());
            return shown(invoice);
        });
    }

    @PostMapping("/charges/waiver")
    @Operation(summary = "Give up the fees and interest that reminders of a settled invoice claimed (accounting)")
    Waived waive(@PathVariable String id, @RequestBody GivenWaiver body, Caller caller) {
        access.requireAccounting(caller);
        InvoiceId invoice = access.invoice(caller, id).id();
        String why = Objects.requireNonNullElse(body.reason(), "");
        return OnceMore.after(() -> {
            waiveCharges.waive(invoice, why, caller.user());
            Receivable owed = balances.of(invoice).orElseThrow();
            return new Waived(Numbers.amount(owed.overpaid()), owed.currency().getCurrencyCode());
        });
    }

    private Shown shown(InvoiceId invoice) {
        return new Shown(
                readOverdue.reminders(invoice).stream().map(Sent::of).toList(),
                readOverdue.pause(invoice).map(Pause::of).orElse(null),
                readOverdue.next(invoice).map(Next::of).orElse(null));
    }
}
