package io.milepost.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The firm's dated rates: the latest on or before a day counts; without one there is no answer, never 1:1. */
@Component
public class ExchangeRates {
    private final ExchangeRateBook book;

    ExchangeRates(ExchangeRateBook book) {
        this.book = book;
    }

    /** What one unit of {@code from} is worth in {@code to}. */
    public Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on) {
        return dated(from, to, on).map(DatedRate::rate);
    }

    /** With the day it is known of. */
    public Optional<DatedRate> dated(Currency from, Currency to, LocalDate on) {
        return new CrossedRates(this::latest).dated(from, to, on);
    }

    /** All that holds between these currencies from the first to the last day, read at once. */
    public CrossedRates among(Collection<Currency> currencies, LocalDate first, LocalDate last) {
        Set<String> codes = Stream.concat(currencies.stream(), Stream.of(CrossedRates.EURO))
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());
        Map<List<String>, NavigableMap<LocalDate, DatedRate>> rates = new HashMap<>();
        book.among(codes, first, last)
                .forEach(rate -> rates.computeIfAbsent(
                                List.of(rate.id().from(), rate.id().to()), pair -> new TreeMap<>())
                        .put(rate.date(), new DatedRate(rate.rate(), rate.date())));
        return new CrossedRates(
                (from, to, on) -> Optional.ofNullable(rates.get(List.of(from.getCurrencyCode(), to.getCurrencyCode())))
                        .map(days -> days.floorEntry(on))
                        .map(Map.Entry::getValue));
    }

    public Optional<Money> convert(Money amount, Currency to, LocalDate on) {
        return rate(amount.currency(), to, on)
                .map(rate -> Money.rounded(amount.amount().multiply(rate), to));
    }

    /** Records {@code 1 from = rate to} for a day; answers whether it was new. */
    @Transactional
    public boolean record(Currency from, Currency to, LocalDate date, BigDecimal rate) {
        var id = new ExchangeRate.Id(from.getCurrencyCode(), to.getCurrencyCode(), date);
        var known = book.findById(id);
        known.ifPresentOrElse(found -> found.becomes(rate), () -> book.save(new ExchangeRate(id, rate)));
        return known.isEmpty();
    }

    private Optional<DatedRate> latest(Currency from, Currency to, LocalDate on) {
        return book.latest(from.getCurrencyCode(), to.getCurrencyCode(), on, Limit.of(1))
                .map(found -> new DatedRate(found.rate(), found.date()));
    }
}
