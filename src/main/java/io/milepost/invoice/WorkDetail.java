package io.milepost.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hours and expenses behind an invoice's lines, as far as its client is told: the content of its annexes. */
public record WorkDetail(List<Hours> hours, List<Spent> expenses) {
    public static final WorkDetail NONE = new WorkDetail(List.of(), List.of());

    /**
     * Work of one day on a line. {@code person} is an account, or null where the client learns roles only; {@code included}
     * hours are part of a price and cost nothing more.
     */
    public record Hours(
            int line,
            LocalDate date,
            @Nullable String person,
            String role,
            @Nullable String task,
            String description,
            BigDecimal minutes,
            boolean included) {}

    /** What was spent on a line, in the currency it was spent, and what is asked for it. */
    public record Spent(
            int line,
            LocalDate date,
            String category,
            String description,
            String currency,
            BigDecimal amount,
            BigDecimal net,
            @Nullable String receipt) {}

    public boolean isEmpty() {
        return hours.isEmpty() && expenses.isEmpty();
    }
}
