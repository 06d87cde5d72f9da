package io.milepost.statement;

import io.milepost.statement.file.ReadEntry;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A booking of a bank over EUR. */
final class AnEntry {
    static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private AnEntry() {}

    static StatementEntry credit(int position, String amount, String text) {
        return of(position, amount, true, text, "");
    }

    static StatementEntry debit(int position, String amount, String text) {
        return of(position, amount, false, text, "");
    }

    static StatementEntry of(int position, String amount, boolean credit, String text, String payer) {
        var read = new ReadEntry(
                position,
                DAY,
                DAY,
                new BigDecimal(amount),
                BigDecimal.ZERO,
                "EUR",
                credit,
                false,
                text,
                "",
                "",
                payer,
                "",
                "");
        return new StatementEntry("s", position, "DE", "k" + position, "CSV", read);
    }
}
