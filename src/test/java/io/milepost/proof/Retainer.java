package io.milepost.proof;

import io.milepost.proof.Entry.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A fee a month, counted from its first day; hours under it are billed at their rates. */
record Retainer(BigDecimal fee, boolean inAdvance, LocalDate startsOn) {
    boolean claims(Entry entry) {
        return entry.kind == Kind.TIME && "Design".equals(entry.task) && !entry.date.isBefore(startsOn);
    }

    /** In advance what has begun by that day, in arrears what is over. */
    void openUpTo(LocalDate day, Reference reference) {
        for (int month = 0; ; month++) {
            LocalDate from = startsOn.plusMonths(month);
            LocalDate due = inAdvance ? from : startsOn.plusMonths(month + 1).minusDays(1);
            if (due.isAfter(day)) {
                return;
            }
            String key = "retainer:%s:%s:%s".formatted(Game.PROJECT, Agreement.RETAINER, from);
            reference.entries.computeIfAbsent(key, any -> {
                Entry entry = new Entry(key, Kind.RETAINER, due, fee);
                entry.term = Agreement.RETAINER;
                return entry;
            });
        }
    }
}
