package io.milepost.billing;

import io.milepost.money.ExchangeRates;
import io.milepost.money.Money;
import io.milepost.money.Quantity;
import io.milepost.project.HourlyCosts;
import io.milepost.project.ItemKind;
import io.milepost.project.RateCards;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an invoice's work cost the firm, and by which kinds of terms it is billed. */
@Component
public class WorkBehind {
    private final InvoicedWork work;
    private final TermsBook book;
    private final RateCards cards;
    private final ExchangeRates exchange;

    WorkBehind(InvoicedWork work, TermsBook book, RateCards cards, ExchangeRates exchange) {
        this.work = work;
        this.book = book;
        this.cards = cards;
        this.exchange = exchange;
    }

    /**
     * Hours at what they cost on their day, whether billed, included or given up, and what was spent, in {@code base}. Empty
     * where there is neither, or where one of them has no known cost: half of the costs would make the best margin.
     */
    public Optional<Money> cost(String invoice, Currency base) {
        HourlyCosts costs = cards.costs(base.getCurrencyCode());
        List<Optional<BigDecimal>> parts = new ArrayList<>();
        work.hours(invoice)
                .forEach(done -> parts.add(costs.of(done.person(), done.role(), done.date())
                        .map(hourly -> Quantity.hours(done.minutes()).multiply(hourly))));
        work.spent(invoice)
                .forEach(spent -> parts.add(exchange.rate(Currency.getInstance(spent.currency()), base, spent.date())
                        .map(rate -> spent.amount().multiply(rate))));
        if (parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(Money.rounded(
                parts.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add), base));
    }

    /** By their names outside, in order: expenses, fixed-price, time-and-material, … */
    public Set<String> kinds(String invoice) {
        List<InvoicedWork.Billed> billed = work.billed(invoice);
        Map<String, BillingTerms> terms = billed.stream()
                .map(InvoicedWork.Billed::project)
                .distinct()
                .flatMap(project -> book.termsOf(project).all().stream())
                .collect(Collectors.toMap(BillingTerms::code, Function.identity(), (one, other) -> one));
        Set<String> kinds = new TreeSet<>();
        for (InvoicedWork.Billed each : billed) {
            BillingTerms term = each.term() == null ? null : terms.get(each.term());
            kinds.add((term == null ? usual(each.item().kind()) : term.kind()).text());
        }
        return kinds;
    }

    /** How an item is billed that no term claims. */
    private static TermsKind usual(ItemKind kind) {
        return switch (kind) {
            case MILESTONE -> TermsKind.FIXED_PRICE;
            case RETAINER -> TermsKind.RETAINER;
            case PROGRESS -> TermsKind.PERCENT_COMPLETE;
            case DEPOSIT -> TermsKind.DEPOSIT;
            case RETENTION -> TermsKind.RETAINAGE;
            case TIME -> TermsKind.TIME_AND_MATERIAL;
            case EXPENSE -> TermsKind.EXPENSES;
        };
    }
}
