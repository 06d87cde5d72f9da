package io.milepost.web.work;

import io.milepost.billing.WorkItem;
import io.milepost.money.Money;
import io.milepost.project.ItemKind;
import io.milepost.project.Project;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A project's unbilled work, to be shown. {@code totals}, {@code kinds} and {@code ages} count what is free: their net is
 * that of a draft over all of it, before VAT. What a draft has already is listed with the draft's name and counted in {@code
 * onDrafts}. {@code planned} milestones are not reached and counted nowhere.
 */
record Unbilled(
        String project,
        String currency,
        LocalDate cutOff,
        List<Item> items,
        Sum totals,
        Sum onDrafts,
        List<Kind> kinds,
        List<Age> ages,
        List<Planned> planned) {
    /**
     * {@code recorded} and {@code billable} are minutes of time, an amount in {@code currency} otherwise; {@code net} is the item's share in the
     * project's currency; {@code reason} says what keeps it from being billed, or where it was before.
     */
    record Item(
            String key,
            String kind,
            LocalDate date,
            String age,
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
            @Nullable String problem,
            @Nullable String reason) {
        static Item of(OpenItem open, Currency currency, LocalDate today) {
            WorkItem item = open.item();
            boolean time = item.kind() == ItemKind.TIME;
            Currency own = Currency.getInstance(item.currency());
            return new Item(
                    item.ref(),
                    Unbilled.kind(item),
                    item.date(),
                    Age.labelOf(item.date(), today),
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
                    Numbers.amount(open.net()),
                    item.term(),
                    item.covered(),
                    item.overInWords(),
                    open.takenBy(),
                    item.problem(),
                    open.reason());
        }
    }

    record Sum(int count, String minutes, String net) {
        static Sum of(List<OpenItem> items, Currency currency) {
            BigDecimal minutes = items.stream()
                    .map(OpenItem::item)
                    .filter(item -> item.kind() == ItemKind.TIME)
                    .map(WorkItem::size)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            List<Money> nets = items.stream().map(OpenItem::net).toList();
            return new Sum(items.size(), Numbers.plain(minutes), Numbers.amount(Money.sum(nets, currency)));
        }
    }

    record Kind(String kind, int count, String minutes, String net, List<Age> ages) {}

    record Planned(String key, String description, @Nullable LocalDate plannedOn, String net, String reason) {}

    static Unbilled of(
            Project project, LocalDate cutOff, LocalDate today, List<OpenItem> items, List<Planned> planned) {
        Currency currency = project.currency();
        List<OpenItem> free = items.stream().filter(OpenItem::isFree).toList();
        return new Unbilled(
                project.code(),
                currency.getCurrencyCode(),
                cutOff,
                items.stream().map(item -> Item.of(item, currency, today)).toList(),
                Sum.of(free, currency),
                Sum.of(items.stream().filter(item -> !item.isFree()).toList(), currency),
                kinds(free, today, currency),
                Age.of(free, today, currency),
                planned);
    }

    private static List<Kind> kinds(List<OpenItem> free, LocalDate today, Currency currency) {
        List<Kind> kinds = new ArrayList<>();
        for (ItemKind kind : ItemKind.values()) {
            List<OpenItem> these =
                    free.stream().filter(open -> open.item().kind() == kind).toList();
            if (!these.isEmpty()) {
                Sum sum = Sum.of(these, currency);
                kinds.add(new Kind(
                        kind(these.get(0).item()),
                        sum.count(),
                        sum.minutes(),
                        sum.net(),
                        Age.of(these, today, currency)));
            }
        }
        return kinds;
    }

    private static String kind(WorkItem item) {
        return item.kind().name().toLowerCase(Locale.ROOT);
    }
}
