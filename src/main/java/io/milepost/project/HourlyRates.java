package io.milepost.project;

import io.milepost.project.RateCard.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the price of an hour by precedence: entry, project and person, project and role, client and role, firm and role.
 * The work date decides among dated rates. No rate means no price, never zero.
 */
public final class HourlyRates {
    private final List<RateCard> cards;

    public HourlyRates(List<RateCard> cards) {
        this.cards = List.copyOf(cards);
    }

    public Optional<BigDecimal> priceOf(TimeEntryDetails work) {
        if (work.rate() != null) {
            return Optional.of(work.rate());
        }
        Predicate<Rate> person = rate -> work.person().equals(rate.person());
        Predicate<Rate> role = rate -> work.role().equals(rate.role());
        return latest(Scope.PROJECT, person, work.date())
                .or(() -> latest(Scope.PROJECT, role, work.date()))
                .or(() -> latest(Scope.CLIENT, role, work.date()))
                .or(() -> latest(Scope.FIRM, role, work.date()));
    }

    private Optional<BigDecimal> latest(Scope scope, Predicate<Rate> whose, LocalDate on) {
        return cards.stream()
                .filter(card -> card.scope() == scope)
                .flatMap(card -> card.rates().stream())
                .filter(whose)
                .filter(rate -> !rate.from().isAfter(on))
                .max(Comparator.comparing(Rate::from))
                .map(Rate::unitPrice);
    }
}
