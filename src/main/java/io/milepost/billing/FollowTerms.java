package io.milepost.billing;

import io.milepost.client.Checks;
import io.milepost.client.Clients;
import io.milepost.money.Money;
import io.milepost.project.ChargeDetails;
import io.milepost.project.ChargeTerm;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import io.milepost.project.Project;
import io.milepost.project.TermCharge;
import io.milepost.project.TermCharges;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what terms ask for by themselves in line with what is agreed now: what no invoice billed changes or goes with its
 * term, what was billed stays, and an agreement that contradicts it is refused.
 */
@Component
class FollowTerms {
    private final TermCharges charges;
    private final ChargeTerm chargeTerm;
    private final Clients clients;
    private final TaxChanges taxChanges;

    FollowTerms(TermCharges charges, ChargeTerm chargeTerm, Clients clients, TaxChanges taxChanges) {
        this.charges = charges;
        this.chargeTerm = chargeTerm;
        this.clients = clients;
        this.taxChanges = taxChanges;
    }

    /** {@code terms} is null when the term is taken back. The caller's transaction ends with a refusal. */
    void follow(Project project, String term, @Nullable BillingTerms terms) {
        var checks = new Checks();
        ChargeWords words = new ChargeWords(clients.findById(project.details().client())
                .orElseThrow()
                .details()
                .language());
        Money stated = Money.zero(project.currency());
        List<TermCharge> all = charges.of(project.code(), term);
        Set<ItemKey> billedKeys = chargeTerm.billedAmong(all);
        List<TermCharge> billedOnes =
                all.stream().filter(charge -> billedKeys.contains(charge.key())).toList();
        for (TermCharge charge : all) {
            if (charge.key().kind() == ItemKind.RETENTION) {
                continue; // owed by the invoice that kept it back, whatever is agreed now
            }
            boolean billed = billedKeys.contains(charge.key());
            Optional<ChargeDetails> asked = asked(charge, terms, stated, words, billed ? List.of() : billedOnes);
            if (billed) {
                checks.require(
                        asked.filter(details -> stays(charge, details, terms)).isPresent(), refusal(charge, project));
                stated = stated.plus(worth(charge, project));
            } else if (asked.isPresent() && asked.get().amount().signum() > 0) {
                chargeTerm.charge(charge.key(), project.code(), asked.get());
                stated = stated.plus(worth(charge, project));
            } else if (charge.size().signum() > 0 || terms == null) {
                chargeTerm.withdraw(charge.key());
            }
        }
        checks.raise();
    }

    private static Money worth(TermCharge charge, Project project) {
        return Money.rounded(charge.size(), project.currency());
    }

    /** What the term asks for in place of a charge, beside what was {@code billed}; nothing when it doesn't any more. */
    private Optional<ChargeDetails> asked(
            TermCharge charge, @Nullable BillingTerms terms, Money stated, ChargeWords words, List<TermCharge> billed) {
        ItemKey key = charge.key();
        if (terms instanceof Retainer retainer && key.kind() == ItemKind.RETAINER) {
            return new RetainerFees(retainer, taxChanges.periods(), stated.currency(), words, billed)
                    .beginningOn(charge.from());
        }
        if (terms instanceof Deposit deposit && key.kind() == ItemKind.DEPOSIT) {
            return Optional.of(ChargeDeposits.asked(deposit, charge.date(), words));
        }
        if (terms instanceof PercentComplete contract && key.kind() == ItemKind.PROGRESS) {
            Money value = Money.rounded(contract.contractValue(), stated.currency());
            return Optional.of(new ChargeDetails(
                    charge.term(),
                    charge.name(),
                    value.percent(charge.percent()).minus(stated).amount(),
                    contract.vatPercent(),
                    true,
                    charge.date(),
                    charge.from(),
                    charge.to(),
                    charge.percent()));
        }
        return Optional.empty();
    }

    /**
     * A period that was billed keeps its days, at whatever fee, unless the term ends within it; a deposit stays what it was;
     * progress is not worth less.
     */
    private static boolean stays(TermCharge billed, ChargeDetails asked, @Nullable BillingTerms terms) {
        return switch (billed.key().kind()) {
            case RETAINER ->
                asked.to().equals(billed.to())
                        || terms instanceof Retainer retainer && asked.to().equals(retainer.endsOn());
            case DEPOSIT -> billed.size().compareTo(asked.amount()) == 0 && billed.taxed() == asked.taxed();
            case PROGRESS -> billed.size().compareTo(asked.amount()) <= 0;
            default -> false;
        };
    }

    private static String refusal(TermCharge billed, Project project) {
        String amount = Money.rounded(billed.size(), project.currency()).toString();
        return switch (billed.key().kind()) {
            case RETAINER ->
                "The period from %s of term %s was billed: leave it a period of the term, or credit it first."
                        .formatted(billed.from(), billed.term());
            case DEPOSIT ->
                "The deposit of term %s was billed with %s: credit it first, or agree another term for more."
                        .formatted(billed.term(), amount);
            default ->
                "%s %% of term %s were billed with %s: a contract value at which they are worth less needs a credit note."
                        .formatted(billed.percent().stripTrailingZeros().toPlainString(), billed.term(), amount);
        };
    }
}
