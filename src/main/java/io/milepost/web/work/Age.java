package io.milepost.web.work;

import io.milepost.money.Money;
import io.milepost.web.Numbers;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work that is {@code from} to {@code to} days old; the last has no end. */
record Age(String label, int from, @Nullable Integer to, int count, String net) {
    private static final int[] LAST_DAYS = {30, 60, 90, Integer.MAX_VALUE};

    /** By the day of the work, up to {@code asOf}. */
    static List<Age> of(List<OpenItem> items, LocalDate asOf, Currency currency) {
        List<Age> ages = new ArrayList<>();
        int from = 0;
        for (int to : LAST_DAYS) {
            int youngest = from;
            List<Money> nets = items.stream()
                    .filter(item -> isBetween(item.item().date(), asOf, youngest, to))
                    .map(OpenItem::net)
                    .toList();
            boolean open = to == Integer.MAX_VALUE;
            String label = open ? "over %d days".formatted(from - 1) : "%d-%d days".formatted(from, to);
            ages.add(new Age(label, from, open ? null : to, nets.size(), Numbers.amount(Money.sum(nets, currency))));
            from = to + 1;
        }
        return ages;
    }

    static String labelOf(LocalDate day, LocalDate asOf) {
        int from = 0;
        for (int to : LAST_DAYS) {
            if (isBetween(day, asOf, from, to)) {
                return to == Integer.MAX_VALUE ? "over %d days".formatted(from - 1) : "%d-%d days".formatted(from, to);
            }
            from = to + 1;
        }
        throw new IllegalStateException("no age for " + day);
    }

    private static boolean isBetween(LocalDate day, LocalDate asOf, int from, int to) {
        long age = Math.max(0, ChronoUnit.DAYS.between(day, asOf));
        return age >= from && age <= to;
    }
}
