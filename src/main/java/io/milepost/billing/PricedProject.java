package io.milepost.billing;

import io.milepost.money.CrossedRates;
import io.milepost.project.ExpenseDetails;
import io.milepost.project.HourlyRates;
import io.milepost.project.ItemKey;
import io.milepost.project.Milestone;
import io.milepost.project.Project;
import io.milepost.project.Supply;
import io.milepost.project.TermCharge;
import io.milepost.project.TimeEntryDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prices of one project, read once for all of its items: hours by rate and term, foreign expenses by the rate of their day. */
final class PricedProject {
    /** The term that claims an item, what a unit of it costs and, where that is unknown, why. */
    private record Price(
            @Nullable String term,
            @Nullable BigDecimal perUnit,
            boolean covered,
            @Nullable Over over,
            @Nullable String problem) {}

    private record Who(
            @Nullable String person,
            @Nullable String role,
            @Nullable String task,
            @Nullable String category) {}

    private record Sold(Supply supply, @Nullable BigDecimal vatPercent) {}

    private static final Sold SERVICES = new Sold(Supply.SERVICES, null);
    private static final Who NOBODY = new Who(null, null, null, null);

    private final Project project;
    private final HourlyRates rates;
    private final TermsOfProject agreed;
    private final Map<String, Over> exceeded;
    private final CrossedRates exchange;

    PricedProject(
            Project project,
            HourlyRates rates,
            TermsOfProject agreed,
            Map<String, Over> exceeded,
            CrossedRates exchange) {
        this.project = project;
        this.rates = rates;
        this.agreed = agreed;
        this.exceeded = exceeded;
        this.exchange = exchange;
    }

    TermsOfProject terms() {
        return agreed;
    }

    WorkItem item(OpenPortion open, FoundRecords records) {
        ItemKey key = open.row().item();
        TimeEntryDetails work = records.time().get(key);
        if (work != null) {
            Who who = new Who(work.person(), work.role(), work.task(), null);
            return item(open, work.date(), work.description(), who, own(), SERVICES, price(work));
        }
        ExpenseDetails spent = records.expenses().get(key);
        if (spent != null) {
            Who who = new Who(spent.person(), null, null, spent.category());
            Sold sold = new Sold(spent.supply(), spent.vatPercent());
            return item(open, spent.date(), spent.description(), who, spent.currency(), sold, price(spent));
        }
        Milestone milestone = records.milestones().get(key);
        if (milestone != null) {
            Sold sold = new Sold(milestone.supply(), milestone.vatPercent());
            return item(open, milestone.date(), milestone.name(), NOBODY, own(), sold, price(milestone));
        }
        TermCharge charge = records.charges().get(key);
        if (charge != null) {
            Price price = new Price(charge.term(), BigDecimal.ONE, false, null, null);
            return item(
                    open,
                    charge.date(),
                    charge.name(),
                    NOBODY,
                    own(),
                    new Sold(Supply.SERVICES, charge.vatPercent()),
                    price);
        }
        return item(open, LocalDate.EPOCH, "Deleted at its source", NOBODY, own(), SERVICES, null);
    }

    private static WorkItem item(
            OpenPortion open,
            LocalDate date,
            String title,
            Who who,
            String currency,
            Sold sold,
            @Nullable Price known) {
        var row = open.row();
        Price price = known == null ? new Price(null, BigDecimal.ZERO, false, null, null) : known;
        return new WorkItem(
                row.item(),
                row.id(),
                open.spare(),
                date,
                title,
                who.person(),
                who.role(),
                who.task(),
                who.category(),
                open.size(),
                open.size(),
                currency,
                price.perUnit(),
                sold.vatPercent(),
                sold.supply(),
                price.term(),
                price.covered(),
                known == null || row.withdrawn(),
                row.allocation() == null ? null : Hold.of(row.allocation()),
                price.over(),
                price.problem());
    }

    private Price price(Milestone milestone) {
        String term = agreed.ofMilestone(milestone.code()).map(FixedPrice::code).orElse(null);
        if (milestone.percent() != null && milestone.size().signum() == 0) {
            String problem =
                    "Milestone %s is %s %% of a contract value, but no fixed-price term with one claims it: agree one."
                            .formatted(
                                    milestone.code(),
                                    milestone.percent().stripTrailingZeros().toPlainString());
            return new Price(term, null, false, null, problem);
        }
        return new Price(term, BigDecimal.ONE, false, term == null ? null : exceeded.get(term), null);
    }

    /** Of an hour; 0 where an agreed price includes it, empty where nobody agreed one. */
    Optional<BigDecimal> hourly(TimeEntryDetails work) {
        return Optional.ofNullable(price(work).perUnit());
    }

    private Price price(TimeEntryDetails work) {
        Optional<BillingTerms> claimed = agreed.of(work);
        String term = claimed.map(BillingTerms::code).orElse(null);
        if (claimed.map(BillingTerms::coversTime).orElse(false)) {
            return new Price(term, BigDecimal.ZERO, true, null, null);
        }
        BigDecimal price = rates.priceOf(work).orElse(null);
        String problem = price != null
                ? null
                : "No rate for %s (%s) on %s: add one to a rate card, or hold the entry."
                        .formatted(work.role(), work.person(), work.date());
        return new Price(term, price, false, null, problem);
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
        return new Price(claimed.map(ExpenseTerms::code).orElse(null), price, false, null, problem);
    }

    private String own() {
        return project.details().currency();
    }

    private Optional<BigDecimal> exchangeRate(ExpenseDetails spent) {
        return exchange.rate(Currency.getInstance(spent.currency()), project.currency(), spent.date());
    }
}
