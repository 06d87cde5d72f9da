package io.milepost.billing;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Tells of each term that a draft bills under where it stands; a term that the draft doesn't touch is silent. */
final class Standings {
    /** What other invoices and drafts have of a term. */
    record Before(BigDecimal minutes, BigDecimal net) {
        static final Before NOTHING = new Before(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private final Currency currency;
    private final Map<String, Before> before;
    private final Function<FixedPrice, BigDecimal> milestones;
    private final List<Choice> choices;
    private final Composition composition;

    /** {@code milestones} answers what the milestones of a fixed price come to. */
    Standings(
            Currency currency,
            Map<String, Before> before,
            Function<FixedPrice, BigDecimal> milestones,
            List<Choice> choices,
            Composition composition) {
        this.currency = currency;
        this.before = before;
        this.milestones = milestones;
        this.choices = choices;
        this.composition = composition;
    }

    /** Whether where a term stands depends on what other invoices and drafts have of it. */
    static boolean looksBack(BillingTerms term) {
        return term instanceof FixedPrice
                || term instanceof PercentComplete
                || term instanceof TimeAndMaterial time && time.cap() != null;
    }

    /** {@code covered} is what other invoices and drafts have used of the terms' included hours. */
    List<Standing> of(List<BillingTerms> terms, List<Allocations.Covered> covered) {
        List<Standing> standings = new ArrayList<>();
        for (BillingTerms term : terms) {
            List<Choice> mine = choices.stream()
                    .filter(choice -> term.code().equals(choice.item().term()))
                    .toList();
            if (term instanceof Retainer retainer) {
                RetainerStanding standing = new RetainerStanding(retainer, currency, covered, mine);
                standing.balances()
                        .forEach(balance -> standings.add(
                                new Standing(term.code(), term.kind().text(), standing.sentence(balance), balance)));
            } else if (!mine.isEmpty()) {
                sentences(term, mine)
                        .forEach(sentence -> standings.add(
                                new Standing(term.code(), term.kind().text(), sentence)));
            }
        }
        return List.copyOf(standings);
    }

    private List<String> sentences(BillingTerms term, List<Choice> mine) {
        Before earlier = before.getOrDefault(term.code(), Before.NOTHING);
        if (term instanceof FixedPrice fixed) {
            BigDecimal agreed = fixed.contractValue();
            return List.of(
                    agreed == null
                            ? value(milestones.apply(fixed), term, earlier).ofMilestones()
                            : value(agreed, term, earlier).ofFixedPrice());
        }
        if (term instanceof PercentComplete percent) {
            return List.of(value(percent.contractValue(), term, earlier).ofProgress());
        }
        if (term instanceof TimeAndMaterial time) {
            Cap cap = time.cap();
            return cap == null
                    ? List.of()
                    : List.of(new CapStanding(cap, currency, earlier, mine, net(term)).sentence());
        }
        if (term instanceof ExpenseTerms expenses && expenses.markupPercent().signum() != 0) {
            return List.of("Expenses%s are billed at cost plus %s %%."
                    .formatted(
                            expenses.scope().categories().isEmpty()
                                    ? ""
                                    : " for "
                                            + String.join(", ", expenses.scope().categories()),
                            expenses.markupPercent().stripTrailingZeros().toPlainString()));
        }
        return term instanceof Deposit deposit ? List.of(ahead(deposit)) : List.of();
    }

    private ValueStanding value(BigDecimal agreed, BillingTerms term, Before earlier) {
        return new ValueStanding(
                Money.rounded(agreed, currency),
                Money.rounded(earlier.net(), currency),
                Money.rounded(net(term), currency));
    }

    private String ahead(Deposit deposit) {
        return "Deposit of %s%s: later invoices deduct it until it is used up."
                .formatted(Money.rounded(deposit.amount(), currency), deposit.taxed() ? "" : " without VAT");
    }

    /** What this draft bills under the term. */
    private BigDecimal net(BillingTerms term) {
        return composition.shares().stream()
                .filter(share -> share.decision() == Decision.BILL)
                .filter(share -> term.code().equals(share.item().term()))
                .map(Share::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
