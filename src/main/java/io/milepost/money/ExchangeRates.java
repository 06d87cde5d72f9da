package io.milepost.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The firm's dated rates: the latest on or before a day counts; without one there is no answer, never 1:1. */
@Component
public class ExchangeRates {
    private static final int INVERSE_DECIMALS = 10;

    private final ExchangeRateBook book;

    ExchangeRates(ExchangeRateBook book) {
        this.book = book;
    }

    /** What one unit of {@code from} is worth in {@code to}; a rate known the other way round is turned. */
    public Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on) {
        if (from.equals(to)) {
            return Optional.of(BigDecimal.ONE);
        }
        return latest(from, to, on)
                .or(() -> latest(to, from, on)
                        .map(turned -> BigDecimal.ONE.divide(turned, INVERSE_DECIMALS, RoundingMode.HALF_UP)));
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

    private Optional<BigDecimal> latest(Currency from, Currency to, LocalDate on) {
        return book.latest(from.getCurrencyCode(), to.getCurrencyCode(), on, Limit.of(1))
                .map(ExchangeRate::rate);
    }
}
