package io.milepost.web.client;

import io.milepost.receivable.Receivable;
import java.time.LocalDate;
import java.util.Map;

/** Where an invoice is, in words for its client; {@code kind} is good, late or neither. */
record PageStatus(String text, String kind) {
    static PageStatus of(Receivable owed, boolean queried, LocalDate today, PageWords words) {
        if (queried) {
            return new PageStatus(words.text("status.queried"), "");
        }
        boolean late = owed.dueDate().isBefore(today);
        return new PageStatus(text(owed, late, words), owed.due().isZero() ? "good" : late ? "late" : "");
    }

    private static String text(Receivable owed, boolean late, PageWords words) {
        return switch (owed.settlement()) {
            case PAID -> words.text("status.paid");
            case CREDITED -> words.text("status.credited");
            case WRITTEN_OFF -> words.text("status.settled");
            case PARTLY_PAID -> words.text("status.part", Map.of("amount", words.amount(owed.due())));
            case OPEN ->
                words.text(
                        late ? "status.overdue" : "status.open",
                        Map.of("date", words.wording().date(owed.dueDate())));
        };
    }
}
