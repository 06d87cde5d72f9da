package io.milepost.web.work;

import io.milepost.billing.WorkItem;
import io.milepost.money.Money;
import io.milepost.project.ItemKind;
import io.milepost.project.Project;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project's unbilled work, to be shown. {@code totals} and {@code ages} count what is free; what a draft holds already is
 * listed with the draft's name and counted in {@code onDrafts}.
 */
record Unbilled(
        String project, String currency, LocalDate cutOff, List<Item> items, Sum totals, Sum onDrafts, List<Age> ages) {
    /** {@code recorded} is minutes of time, an amount in {@code currency} otherwise; {@code net} is the project's currency. */
    record Item(
            String key,
            String kind,
            LocalDate date,
            @Nullable String person,
            @Nullable String role,
            @Nullable String task,
            @Nullable String category,
            String description,
            String measure,
            String recorded,
            String billable,
            String currency,
            @Nullable String unitPrice,
            String net,
            @Nullable String term,
            boolean covered,
            @Nullable String over,
            @Nullable String takenBy,
            @Nullable String problem) {}

    record Sum(int count, String minutes, String net) {}

    /** Work that is {@code from} to {@code to} days old; the last has no end. */
    record Age(String label, int from, @Nullable Integer to, int count, String net) {}

    /** {@code takers}: invoice id to business key. */
    static Unbilled of(
            Project project, LocalDate cutOff, LocalDate today, List<WorkItem> work, Map<String, String> takers) {
        Currency currency = project.currency();
        var free = work.stream().filter(item -> item.hold() == null).toList();
        var held = work.stream().filter(item -> item.hold() != null).toList();
        return new Unbilled(
                project.code(),
                currency.getCurrencyCode(),
                cutOff,
                work.stream().map(item -> item(item, currency, takers)).toList(),
                sum(free, currency),
                sum(held, currency),
                ages(free, today, currency));
    }

    private static Item item(WorkItem item, Currency currency, Map<String, String> takers) {
        boolean time = item.kind() == ItemKind.TIME;
        Currency own = Currency.getInstance(item.currency());
        return new Item(
                item.ref(),
                item.kind().name().toLowerCase(Locale.ROOT),
                item.date(),
                item.person(),
                item.role(),
                item.task(),
                item.category(),
                item.title(),
                time ? "minutes" : "amount",
                time ? Numbers.plain(item.size()) : Numbers.amount(item.size(), own),
                time ? Numbers.plain(item.billable()) : Numbers.amount(item.billable(), own),
                own.getCurrencyCode(),
                time ? Numbers.price(item.price(), currency) : null,
                Numbers.amount(item.worth(currency)),
                item.term(),
                item.covered(),
                item.overInWords(),
                item.hold() == null ? null : takers.get(item.hold().invoice()),
                item.problem());
    }

    private static Sum sum(Collection<WorkItem> items, Currency currency) {
        BigDecimal minutes = items.stream()
                .filter(item -> item.kind() == ItemKind.TIME)
                .map(WorkItem::size)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sum(items.size(), Numbers.plain(minutes), net(items, currency));
    }

    private static String net(Collection<WorkItem> items, Currency currency) {
        var nets = items.stream().map(item -> item.worth(currency)).toList();
        return Numbers.amount(Money.sum(nets, currency));
    }

    private static List<Age> ages(List<WorkItem> items, LocalDate today, Currency currency) {
        List<Age> ages = new ArrayList<>();
        int from = 0;
        for (int to : new int[] {30, 60, 90, Integer.MAX_VALUE}) {
            int youngest = from;
            var these = items.stream()
                    .filter(item -> {
                        long age = Math.max(0, ChronoUnit.DAYS.between(item.date(), today));
                        return age >= youngest && age <= to;
                    })
                    .toList();
            boolean open = to == Integer.MAX_VALUE;
            String label = open ? "over %d days".formatted(from - 1) : "%d-%d days".formatted(from, to);
            ages.add(new Age(label, from, open ? null : to, these.size(), net(these, currency)));
            from = to + 1;
        }
        return ages;
    }
}
