package io.milepost.billing;

import io.milepost.money.CrossedRates;
import io.milepost.project.ExpenseDetails;
import io.milepost.project.HourlyRates;
import io.milepost.project.ItemKey;
import io.milepost.project.Milestone;
import io.milepost.project.Project;
import io.milepost.project.TermCharge;
import io.milepost.project.TimeEntryDetails;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Prices of one project, read once for all of its items: hours by rate and term, foreign expenses by the rate of their day. */
final class PricedProject {
    private final Project project;
    private final HourlyRates rates;
    private final TermsOfProject agreed;
    private final Map<String, Over> exceeded;
    private final Map<String, Over> billedUp;
    private final CrossedRates exchange;

    PricedProject(
            Project project,
            HourlyRates rates,
            TermsOfProject agreed,
            Map<String, Over> exceeded,
            Map<String, Over> billedUp,
            CrossedRates exchange) {
        this.project = project;
        this.rates = rates;
        this.agreed = agreed;
        this.exceeded = exceeded;
        this.billedUp = billedUp;
        this.exchange = exchange;
    }

    TermsOfProject terms() {
        return agreed;
    }

    WorkItem item(OpenPortion open, FoundRecords records) {
        ItemKey key = open.row().item();
        TimeEntryDetails work = records.time().get(key);
        if (work != null) {
            return FoundItem.of(work, own()).at(price(work), open);
        }
        ExpenseDetails spent = records.expenses().get(key);
        if (spent != null) {
            return FoundItem.of(spent).at(price(spent), open);
        }
        Milestone milestone = records.milestones().get(key);
        if (milestone != null) {
            return FoundItem.of(milestone, own()).at(price(milestone), open);
        }
        TermCharge charge = records.charges().get(key);
        if (charge != null) {
            return FoundItem.of(charge, own()).at(Price.asAgreed(charge.term(), null), open);
        }
        return FoundItem.deleted(own()).at(null, open);
    }

    private Price price(Milestone milestone) {
        String term = agreed.ofMilestone(milestone.code()).map(FixedPrice::code).orElse(null);
        if (milestone.percent() != null && milestone.size().signum() == 0) {
            String problem =
                    "Milestone %s is %s %% of a contract value, but no fixed-price term with one claims it: agree one."
                            .formatted(
                                    milestone.code(),
                                    milestone.percent().stripTrailingZeros().toPlainString());
            return new Price(term, null, Cover.NONE, null, problem);
        }
        String waitsFor = milestone.waitsFor();
        if (waitsFor != null) {
            return Price.asAgreed(term, new Over(Limit.ACCEPTANCE, waitsFor));
        }
        return Price.asAgreed(term, term == null ? null : exceeded.get(term));
    }

    /** Of an hour; 0 where an agreed price includes it, empty where nobody agreed one. */
    Optional<BigDecimal> hourly(TimeEntryDetails work) {
        return Optional.ofNullable(price(work).perUnit());
    }

    private Price price(TimeEntryDetails work) {
        Optional<BillingTerms> claimed = agreed.of(work);
        String term = claimed.map(BillingTerms::code).orElse(null);
        Cover cover = claimed.map(Cover::of).orElse(Cover.NONE);
        if (cover != Cover.NONE) {
            return new Price(term, BigDecimal.ZERO, cover, billedUp.get(term), null);
        }
        BigDecimal price = rates.priceOf(work).orElse(null);
        String problem = price != null
                ? null
                : "No rate for %s (%s) on %s: add one to a rate card, or hold the entry."
                        .formatted(work.role(), work.person(), work.date());
        return new Price(term, price, Cover.NONE, null, problem);
    }

    /** Mark-up and exchange rate make one factor, so that an expense is rounded once. */
    private Price price(ExpenseDetails spent) {
        Optional<ExpenseTerms> claimed = agreed.ofExpense(spent.category());
        BigDecimal factor = claimed.map(ExpenseTerms::factor).orElse(BigDecimal.ONE);
        BigDecimal price = exchangeRate(spent).map(factor::multiply).orElse(null);
        String problem = price != null
                ? null
                : "No exchange rate from %s to %s on or before %s: record one, or hold the expense."
                        .formatted(spent.currency(), own(), spent.date());
        return new Price(claimed.map(ExpenseTerms::code).orElse(null), price, Cover.NONE, null, problem);
    }

    private String own() {
        return project.details().currency();
    }

    private Optional<BigDecimal> exchangeRate(ExpenseDetails spent) {
        return exchange.rate(Currency.getInstance(spent.currency()), project.currency(), spent.date());
    }
}
