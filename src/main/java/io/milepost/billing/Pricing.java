package io.milepost.billing;

import io.milepost.money.ExchangeRates;
import io.milepost.project.BillableItem;
import io.milepost.project.Expense;
import io.milepost.project.ExpenseDetails;
import io.milepost.project.HourlyRates;
import io.milepost.project.Milestone;
import io.milepost.project.Project;
import io.milepost.project.RateCards;
import io.milepost.project.TimeEntry;
import io.milepost.project.TimeEntryDetails;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prices the items of a project: hours by its rate cards and terms, foreign expenses by the rate of their day. */
@Component
class Pricing {
    private final RateCards cards;
    private final TermsBook terms;
    private final ExchangeRates exchange;

    Pricing(RateCards cards, TermsBook terms, ExchangeRates exchange) {
        this.cards = cards;
        this.terms = terms;
        this.exchange = exchange;
    }

    ForProject of(Project project) {
        var details = project.details();
        var rates = new HourlyRates(cards.findFor(project.code(), details.client(), details.currency()));
        var agreed = terms.termsOf(project.code());
        return new ForProject(project, rates, agreed);
    }

    /** Prices of one project, read once for all of its items. */
    final class ForProject {
        private final Project project;
        private final HourlyRates rates;
        private final TermsOfProject agreed;
        private final Map<List<Object>, Optional<BigDecimal>> exchangeRates = new HashMap<>();

        private ForProject(Project project, HourlyRates rates, TermsOfProject agreed) {
            this.project = project;
            this.rates = rates;
            this.agreed = agreed;
        }

        WorkItem item(Portions.Open open, @Nullable BillableItem record) {
            if (record instanceof Milestone milestone) {
                return milestone(open, milestone);
            }
            if (record instanceof TimeEntry entry) {
                return time(open, entry.details());
            }
            if (record instanceof Expense expense) {
                return expense(open, expense.details());
            }
            return gone(open);
        }

        private WorkItem milestone(Portions.Open open, Milestone milestone) {
            return new WorkItem(
                    milestone.key(),
                    open.portion().id(),
                    milestone.date(),
                    milestone.name(),
                    null,
                    null,
                    null,
                    null,
                    open.portion().size(),
                    project.details().currency(),
                    BigDecimal.ONE,
                    milestone.vatPercent(),
                    false,
                    open.item().withdrawn(),
                    hold(open),
                    null);
        }

        private WorkItem time(Portions.Open open, TimeEntryDetails work) {
            boolean covered = agreed.of(work).map(BillingTerms::coversTime).orElse(false);
            BigDecimal price = covered ? BigDecimal.ZERO : rates.priceOf(work).orElse(null);
            String problem = price != null
                    ? null
                    : "No rate for %s (%s) on %s: add one to a rate card, or hold the entry."
                            .formatted(work.role(), work.person(), work.date());
            return new WorkItem(
                    open.portion().item(),
                    open.portion().id(),
                    work.date(),
                    work.description(),
                    work.person(),
                    work.role(),
                    work.task(),
                    null,
                    open.portion().size(),
                    project.details().currency(),
                    price,
                    null,
                    covered,
                    open.item().withdrawn(),
                    hold(open),
                    problem);
        }

        private WorkItem expense(Portions.Open open, ExpenseDetails spent) {
            BigDecimal price = exchangeRate(spent).orElse(null);
            String problem = price != null
                    ? null
                    : "No exchange rate from %s to %s on or before %s: record one, or hold the expense."
                            .formatted(spent.currency(), project.details().currency(), spent.date());
            return new WorkItem(
                    open.portion().item(),
                    open.portion().id(),
                    spent.date(),
                    spent.description(),
                    spent.person(),
                    null,
                    null,
                    spent.category(),
                    open.portion().size(),
                    spent.currency(),
                    price,
                    spent.vatPercent(),
                    false,
                    open.item().withdrawn(),
                    hold(open),
                    problem);
        }

        /** A draft still holds it, but its source deleted it. */
        private WorkItem gone(Portions.Open open) {
            return new WorkItem(
                    open.portion().item(),
                    open.portion().id(),
                    java.time.LocalDate.EPOCH,
                    "Deleted at its source",
                    null,
                    null,
                    null,
                    null,
                    open.portion().size(),
                    project.details().currency(),
                    BigDecimal.ZERO,
                    null,
                    false,
                    true,
                    hold(open),
                    null);
        }

        private Optional<BigDecimal> exchangeRate(ExpenseDetails spent) {
            return exchangeRates.computeIfAbsent(
                    List.of(spent.currency(), spent.date()),
                    key -> exchange.rate(Currency.getInstance(spent.currency()), project.currency(), spent.date()));
        }

        private static @Nullable Hold hold(Portions.Open open) {
            return open.allocation() == null ? null : Hold.of(open.allocation());
        }
    }
}
