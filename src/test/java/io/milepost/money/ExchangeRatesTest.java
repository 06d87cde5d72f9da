package io.milepost.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.money.ExchangeRate.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;

class ExchangeRatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final InMemoryBook book = new InMemoryBook();
    private final ExchangeRates rates = new ExchangeRates(book);

    @Test
    void aNewerRateOfTheOtherDirectionBeatsAnOlderOne() {
        record("NOK", "EUR", "2020-01-02", "0.10");
        record("EUR", "NOK", "2026-11-20", "12.50");

        assertThat(rate("NOK", "EUR")).isEqualByComparingTo("0.08");
        assertThat(dated("NOK", "EUR").date()).isEqualTo("2026-11-20");
    }

    @Test
    void aNewerWayThroughTheEuroBeatsAnOlderRate() {
        record("NOK", "CHF", "2020-01-02", "0.50");
        record("EUR", "NOK", "2026-11-20", "10");
        record("EUR", "CHF", "2026-11-19", "0.9");

        assertThat(rate("NOK", "CHF")).isEqualByComparingTo("0.09");
        assertThat(dated("NOK", "CHF").date()).isEqualTo("2026-11-19");
    }

    @Test
    void ofOneDayWhatWasRecordedForTheVeryPairCounts() {
        record("CHF", "EUR", "2026-11-20", "1.07");
        record("EUR", "CHF", "2026-11-20", "0.93");
        record("CHF", "NOK", "2026-11-20", "13");
        record("EUR", "NOK", "2026-11-20", "12");

        assertThat(rate("CHF", "EUR")).isEqualByComparingTo("1.07");
        assertThat(rate("CHF", "NOK")).isEqualByComparingTo("13");
    }

    @Test
    void aRateOfALaterDayIsNotKnownYet() {
        record("CHF", "EUR", "2026-11-20", "1.07");
        record("EUR", "CHF", "2026-11-24", "0.93");

        assertThat(rate("CHF", "EUR")).isEqualByComparingTo("1.07");
    }

    private void record(String from, String to, String date, String rate) {
        rates.record(currency(from), currency(to), LocalDate.parse(date), new BigDecimal(rate));
    }

    private BigDecimal rate(String from, String to) {
        return dated(from, to).rate();
    }

    private DatedRate dated(String from, String to) {
        return rates.dated(currency(from), currency(to), TODAY).orElseThrow();
    }

    private static Currency currency(String code) {
        return Currency.getInstance(code);
    }

    private static final class InMemoryBook implements ExchangeRateBook {
        private final List<ExchangeRate> known = new ArrayList<>();

        @Override
        public ExchangeRate save(ExchangeRate rate) {
            known.add(rate);
            return rate;
        }

        @Override
        public <S extends ExchangeRate> List<S> saveAll(Iterable<S> rates) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ExchangeRate> findById(Id id) {
            return known.stream().filter(rate -> rate.id().equals(id)).findFirst();
        }

        @Override
        public Optional<ExchangeRate> latest(String from, String to, LocalDate on, Limit limit) {
            return known.stream()
                    .filter(rate ->
                            rate.id().from().equals(from) && rate.id().to().equals(to))
                    .filter(rate -> !rate.date().isAfter(on))
                    .max(Comparator.comparing(ExchangeRate::date));
        }

        @Override
        public List<ExchangeRate> among(Collection<String> currencies, LocalDate first, LocalDate last) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ExchangeRate> between(String from, LocalDate first, LocalDate last) {
            throw new UnsupportedOperationException();
        }
    }
}
