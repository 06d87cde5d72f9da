package io.milepost.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The firm's dated rates: the latest on or before a day counts; without one there is no answer, never 1:1. */
@Component
public class ExchangeRates {
    /** What the European Central Bank counts in, and most other rates follow from. */
    private static final Currency EURO = Currency.getInstance("EUR");

    private final ExchangeRateBook book;

    ExchangeRates(ExchangeRateBook book) {
        this.book = book;
    }

    /** What one unit of {@code from} is worth in {@code to}. */
    public Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on) {
        return dated(from, to, on).map(DatedRate::rate);
    }

    /** As recorded, or turned from the other way round, or where neither is known, by what one euro is worth in both. */
    public Optional<DatedRate> dated(Currency from, Currency to, LocalDate on) {
        if (from.equals(to)) {
            return Optional.of(new DatedRate(BigDecimal.ONE, on));
        }
        return known(from, to, on).or(() -> crossed(from, to, on));
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

    private Optional<DatedRate> crossed(Currency from, Currency to, LocalDate on) {
        if (from.equals(EURO) || to.equals(EURO)) {
            return Optional.empty();
        }
        return known(EURO, from, on)
                .flatMap(euroInFrom -> known(EURO, to, on).map(euroInTo -> euroInTo.per(euroInFrom)));
    }

    private Optional<DatedRate> known(Currency from, Currency to, LocalDate on) {
        return latest(from, to, on).or(() -> latest(to, from, on).map(DatedRate::turned));
    }

    private Optional<DatedRate> latest(Currency from, Currency to, LocalDate on) {
        return book.latest(from.getCurrencyCode(), to.getCurrencyCode(), on, Limit.of(1))
                .map(found -> new DatedRate(found.rate(), found.date()));
    }
}
