package io.milepost.receivable;

import io.milepost.delivery.MailText;
import io.milepost.document.Wording;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** What a reminder says to the client, in the client's language. */
final class ReminderLetter {
    private ReminderLetter() {}

    /**
     * {@code fees} are those of all reminders so far; {@code payBy} is the day a firm reminder sets.
     */
    static MailText of(FrozenInvoice invoice, Reminder reminder, Money fees, LocalDate due, LocalDate payBy) {
        Wording words = Wording.in(invoice.language());
        Map<String, Object> facts = MailText.facts(invoice);
        for (Tone tone : Tone.values()) {
            facts.put(tone.name().toLowerCase(java.util.Locale.ROOT), tone == reminder.tone());
        }
        facts.put("issued", words.date(Objects.requireNonNull(invoice.issueDate())));
        facts.put("due", words.date(due));
        facts.put("payBy", words.date(payBy));
        facts.put("today", words.date(reminder.on()));
        facts.put("amount", amount(words, reminder.overdue()));
        facts.put("fees", fees.isZero() ? "" : amount(words, fees));
        facts.put("interest", reminder.interest().isZero() ? "" : amount(words, reminder.interest()));
        facts.put("rate", words.percent(reminder.interestRate()));
        Money besides = fees.plus(reminder.interest());
        facts.put(
                "total",
                besides.isZero() ? "" : amount(words, reminder.overdue().plus(besides)));
        return MailText.fill("reminder", words, facts);
    }

    private static String amount(Wording words, Money money) {
        return words.amount(money.amount(), money.currency().getCurrencyCode());
    }
}
