package io.milepost.web.work;

import io.milepost.billing.OpenWork;
import io.milepost.billing.WorkItem;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.ItemNotes;
import io.milepost.money.ExchangeRates;
import io.milepost.money.Money;
import io.milepost.project.Project;
import io.milepost.web.Numbers;
import io.milepost.web.work.FirmUnbilled.Oldest;
import io.milepost.web.work.FirmUnbilled.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds up the unbilled work of many projects in a few questions, however many items they have. */
@Component
class ReportUnbilled {
    /** A project's row and what it is worth in base currency, which the rows are sorted by. */
    private record Sized(Row row, @Nullable Money base) {}

    private final OpenWork openWork;
    private final ItemNotes itemNotes;
    private final ExchangeRates exchange;
    private final Issuer issuer;

    ReportUnbilled(OpenWork openWork, ItemNotes itemNotes, ExchangeRates exchange, Issuer issuer) {
        this.openWork = openWork;
        this.itemNotes = itemNotes;
        this.exchange = exchange;
        this.issuer = issuer;
    }

    /** In no transaction of its own: a session over all of it would keep every record of the firm in memory. */
    FirmUnbilled of(List<Project> projects, LocalDate asOf, int page, int size) {
        Currency base = issuer.base();
        var notes = itemNotes.of(projects);
        Map<Currency, Optional<java.math.BigDecimal>> rates = new HashMap<>();
        List<Sized> all = new ArrayList<>();
        openWork.each(projects, asOf, (project, work) -> {
            if (!work.isEmpty()) {
                var rate = rates.computeIfAbsent(project.currency(), own -> exchange.rate(own, base, asOf));
                all.add(sized(project, OpenItems.of(project, work, notes), asOf, rate.orElse(null)));
            }
        });
        all.sort(Comparator.comparing(
                        (Sized sized) ->
                                sized.base() == null ? null : sized.base().amount(),
                        Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(sized -> sized.row().project()));
        List<Row> rows = all.stream().map(Sized::row).toList();
        List<Money> bases =
                all.stream().map(Sized::base).flatMap(Stream::ofNullable).toList();
        return new FirmUnbilled(
                asOf,
                base.getCurrencyCode(),
                rows.stream().skip((long) page * size).limit(size).toList(),
                page,
                size,
                rows.size(),
                Numbers.amount(Money.sum(bases, base)),
                rows.stream()
                        .map(Row::problem)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList());
    }

    private Sized sized(Project project, List<OpenItem> items, LocalDate asOf, java.math.@Nullable BigDecimal rate) {
        Currency currency = project.currency();
        Money free = net(items.stream().filter(OpenItem::isFree), currency);
        Money taken = net(items.stream().filter(item -> !item.isFree()), currency);
        Money total = free.plus(taken);
        Money base = rate == null ? null : Money.rounded(total.amount().multiply(rate), issuer.base());
        OpenItem oldest = items.stream()
                .min(Comparator.comparing(open -> open.item().date()))
                .orElseThrow();
        var details = project.details();
        return new Sized(
                new Row(
                        project.code(),
                        project.name(),
                        details.client(),
                        details.projectManager(),
                        details.practiceLead(),
                        currency.getCurrencyCode(),
                        items.size(),
                        new Oldest(
                                oldest.item().key().value(),
                                oldest.item().date(),
                                oldest.item().title()),
                        Age.of(items, asOf, currency),
                        Numbers.amount(free),
                        Numbers.amount(taken),
                        Numbers.amount(total),
                        base == null ? null : Numbers.amount(base),
                        base == null
                                ? "No exchange rate from %s to %s is known on or before %s."
                                        .formatted(currency, issuer.base(), asOf)
                                : null,
                        reasons(items)),
                base);
    }

    private static Money net(Stream<OpenItem> items, Currency currency) {
        return Money.sum(items.map(OpenItem::net).toList(), currency);
    }

    private static List<String> reasons(List<OpenItem> items) {
        List<String> reasons = new ArrayList<>();
        count(items, open -> !open.isFree(), "on a draft", reasons);
        count(items, open -> open.item().problem() != null, "without a rate", reasons);
        count(items, open -> open.item().overCap(), "over a cap", reasons);
        count(items, open -> open.isFree() && open.item().covered(), "included in an agreed price", reasons);
        count(items, open -> open.isFree() && isAllBilled(open.item()), "of a term that is all billed", reasons);
        count(items, open -> has(open, "Held"), "held back", reasons);
        count(items, open -> has(open, "Credited by"), "credited, open again", reasons);
        count(items, open -> has(open, "Worked in a period already billed"), "late for a billed period", reasons);
        return reasons;
    }

    private static boolean isAllBilled(WorkItem item) {
        return item.over() != null && item.over().isAllBilled();
    }

    private static boolean has(OpenItem open, String words) {
        return open.reason() != null && open.reason().contains(words);
    }

    private static void count(List<OpenItem> items, Predicate<OpenItem> which, String words, List<String> into) {
        long count = items.stream().filter(which).count();
        if (count > 0) {
            into.add("%d %s".formatted(count, words));
        }
    }
}
