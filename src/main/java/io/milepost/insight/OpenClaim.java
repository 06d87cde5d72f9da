package io.milepost.insight;

import io.milepost.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** An invoice with something left to pay, by the day its oldest part fell due, or falls. */
public record OpenClaim(
        String invoice,
        String number,
        String client,
        String clientName,
        String projectManager,
        Money open,
        LocalDate due,
        LocalDate today) {
    public OpenAge age() {
        return OpenAge.of(due, today);
    }

    public long daysOverdue() {
        return daysOverdue(due, today);
    }

    static long daysOverdue(LocalDate due, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(due, today));
    }
}
