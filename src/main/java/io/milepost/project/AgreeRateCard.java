package io.milepost.project;

import io.milepost.client.Checks;
import io.milepost.client.Clients;
import io.milepost.project.RateCard.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a rate card; the rates given replace those it had. */
@Component
public class AgreeRateCard {
    private static final int PRICE_DECIMALS = 6;

    private final RateCards cards;
    private final Clients clients;
    private final Projects projects;

    AgreeRateCard(RateCards cards, Clients clients, Projects projects) {
        this.cards = cards;
        this.clients = clients;
        this.projects = projects;
    }

    /** Answers whether the card is new. */
    @Transactional
    public boolean agree(String code, Scope scope, @Nullable String ref, String currency, List<Rate> rates) {
        var checks = new Checks().code("The card's code", code).currency("The currency", currency);
        checks.require(refExists(scope, ref), "The card's scope %s names nothing known: %s.".formatted(scope, ref));
        checks.require(!rates.isEmpty(), "The card has no rates.");
        var seen = new HashSet<List<@Nullable Object>>();
        for (int i = 0; i < rates.size(); i++) {
            checkRate(checks, "Rate " + (i + 1), scope, rates.get(i));
            Rate rate = rates.get(i);
            checks.require(
                    seen.add(java.util.Arrays.asList(rate.person(), rate.role(), rate.from())),
                    "Rate %d repeats an earlier one of the same day.".formatted(i + 1));
        }
        for (RateCard other : cards.ofScope(scope, currency)) {
            if (!other.code().equals(code) && Objects.equals(other.ref(), ref)) {
                rates.forEach(rate -> checks.require(
                        other.rates().stream().noneMatch(known -> known.isAbout(rate)),
                        "Card %s has a price for %s from %s already."
                                .formatted(
                                        other.code(),
                                        Objects.requireNonNullElse(rate.role(), rate.person()),
                                        rate.from())));
            }
        }
        checks.raise();
        var known = cards.findById(code);
        known.ifPresentOrElse(
                card -> card.become(scope, ref, currency, rates),
                () -> cards.save(new RateCard(code, scope, ref, currency, rates)));
        return known.isEmpty();
    }

    private boolean refExists(Scope scope, @Nullable String ref) {
        return switch (scope) {
            case FIRM, COST -> ref == null;
            case CLIENT -> ref != null && clients.findById(ref).isPresent();
            case PROJECT -> ref != null && projects.findById(ref).isPresent();
        };
    }

    private static void checkRate(Checks checks, String which, Scope scope, Rate rate) {
        checks.require((rate.person() == null) != (rate.role() == null), which + " must name a person or a role.");
        if (rate.person() != null) {
            checks.line(which + "'s person", rate.person(), 64);
        }
        if (rate.role() != null) {
            checks.line(which + "'s role", rate.role(), 100);
        }
        checks.atMostLargest(which + "'s price", rate.unitPrice())
                .require(
                        rate.person() == null || scope == Scope.PROJECT || scope == Scope.COST,
                        which + " is for a person; that belongs on a project's card, or on one of costs.")
                .require(rate.from() != null, which + " has no date from which it holds.")
                .require(
                        rate.unitPrice() != null
                                && rate.unitPrice().signum() >= 0
                                && rate.unitPrice().stripTrailingZeros().scale() <= PRICE_DECIMALS,
                        which + " must have a price per hour, zero or more, with at most 6 decimals.");
    }
}
