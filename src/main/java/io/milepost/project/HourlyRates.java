package io.milepost.project;

import io.milepost.project.RateCard.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the price of an hour by precedence: entry, project and person, project and role, client and role, firm and role.
 * The work date decides among dated rates. No rate means no price, never zero.
 */
public final class HourlyRates {
    private record Whose(Scope scope, boolean person, String name) {}

    private final Map<Whose, NavigableMap<LocalDate, BigDecimal>> prices = new HashMap<>();
    private final boolean empty;

    /** {@code cards} hold for one and the same project. */
    public HourlyRates(List<RateCard> cards) {
        this.empty = cards.isEmpty();
        for (RateCard card : cards) {
            for (Rate rate : card.rates()) {
                Whose whose = rate.person() != null
                        ? new Whose(card.scope(), true, rate.person())
                        : new Whose(card.scope(), false, String.valueOf(rate.role()));
                prices.computeIfAbsent(whose, any -> new TreeMap<>()).putIfAbsent(rate.from(), rate.unitPrice());
            }
        }
    }

    /** Of all these cards, those that hold for the project. */
    public static HourlyRates of(Project project, Collection<RateCard> cards) {
        return new HourlyRates(
                cards.stream().filter(card -> card.holdsFor(project)).toList());
    }

    /** Whether there is no card at all. */
    public boolean none() {
        return empty;
    }

    public Optional<BigDecimal> priceOf(TimeEntryDetails work) {
        if (work.rate() != null) {
            return Optional.of(work.rate());
        }
        return latest(new Whose(Scope.PROJECT, true, work.person()), work.date())
                .or(() -> latest(new Whose(Scope.PROJECT, false, work.role()), work.date()))
                .or(() -> latest(new Whose(Scope.CLIENT, false, work.role()), work.date()))
                .or(() -> latest(new Whose(Scope.FIRM, false, work.role()), work.date()));
    }

    private Optional<BigDecimal> latest(Whose whose, LocalDate on) {
        return Optional.ofNullable(prices.get(whose))
                .map(dated -> dated.floorEntry(on))
                .map(Map.Entry::getValue);
    }
}
