package io.milepost.insight;

import io.milepost.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** An invoice with something left to pay, by the day its oldest part fell due, or falls; null while all of it is withheld. */
public record OpenClaim(
        String invoice,
        String number,
        String client,
        String clientName,
        String projectManager,
        Money open,
        @Nullable LocalDate due,
        LocalDate today) {
    public OpenAge age() {
        return due == null ? OpenAge.NOT_DUE : OpenAge.of(due, today);
    }

    public long daysOverdue() {
        return daysOverdue(due, today);
    }

    static long daysOverdue(@Nullable LocalDate due, LocalDate today) {
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, today));
    }
}
