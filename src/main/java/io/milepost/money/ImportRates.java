package io.milepost.money;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the European Central Bank's rates in, a day or all of them since 1999; what is known already becomes what they say. */
@Component
public class ImportRates {
    private static final String EURO = "EUR";
    private static final int DAYS_AT_ONCE = 100;

    private final ExchangeRateBook book;
    private final EntityManager entities;

    ImportRates(ExchangeRateBook book, EntityManager entities) {
        this.book = book;
        this.entities = entities;
    }

    @Transactional
    public RatesImported importAll(List<EuroRates> days) {
        List<EuroRates> inOrder =
                days.stream().sorted(Comparator.comparing(EuroRates::date)).toList();
        var counted = new Counted();
        for (int i = 0; i < inOrder.size(); i += DAYS_AT_ONCE) {
            store(inOrder.subList(i, Math.min(i + DAYS_AT_ONCE, inOrder.size())), counted);
            entities.flush();
            entities.clear(); // two hundred thousand rates are too many to watch
        }
        return new RatesImported(counted.created, counted.updated, counted.unchanged, List.of());
    }

    private void store(List<EuroRates> days, Counted counted) {
        LocalDate first = days.get(0).date();
        LocalDate last = days.get(days.size() - 1).date();
        Map<ExchangeRate.Id, ExchangeRate> known = new HashMap<>();
        book.between(EURO, first, last).forEach(rate -> known.put(rate.id(), rate));
        List<ExchangeRate> fresh = new ArrayList<>();
        for (EuroRates day : days) {
            day.rates().forEach((currency, rate) -> {
                var id = new ExchangeRate.Id(EURO, currency, day.date());
                ExchangeRate found = known.get(id);
                if (found == null) {
                    fresh.add(new ExchangeRate(id, rate));
                    counted.created++;
                } else {
                    counted.saw(found, rate);
                }
            });
        }
        book.saveAll(fresh);
    }

    private static final class Counted {
        private int created;
        private int updated;
        private int unchanged;

        private void saw(ExchangeRate known, BigDecimal rate) {
            if (known.rate().compareTo(rate) == 0) {
                unchanged++;
            } else {
                known.becomes(rate);
                updated++;
            }
        }
    }
}
