package io.milepost.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What an hour costs the firm, by the day of the work: a person's own rate before their role's. No rate means unknown, never zero. */
public final class HourlyCosts {
    private final List<Rate> rates;

    /** {@code cards} are the firm's costs in one currency. */
    public HourlyCosts(Collection<RateCard> cards) {
        this.rates = cards.stream().flatMap(card -> card.rates().stream()).toList();
    }

    public Optional<BigDecimal> of(String person, String role, LocalDate on) {
        return latest(rate -> person.equals(rate.person()), on).or(() -> latest(rate -> role.equals(rate.role()), on));
    }

    private Optional<BigDecimal> latest(Predicate<Rate> whose, LocalDate on) {
        return rates.stream()
                .filter(whose)
                .filter(rate -> !rate.from().isAfter(on))
                .max(Comparator.comparing(Rate::from))
                .map(Rate::unitPrice);
    }
}
