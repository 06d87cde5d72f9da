package io.milepost.invoice;

import io.milepost.billing.Choice;
import io.milepost.billing.Composition;
import io.milepost.billing.ReadStandings;
import io.milepost.billing.Standing;
import io.milepost.billing.TermsKind;
import io.milepost.invoice.DraftSheet.TakenItem;
import io.milepost.invoice.FrozenInvoice.Withheld;
import io.milepost.money.Money;
import io.milepost.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where everything that was agreed stands with a draft: its terms, the deposits it uses, what is kept back of it. */
@Component
class AgreedSoFar {
    private final ReadStandings standings;

    AgreedSoFar(ReadStandings standings) {
        this.standings = standings;
    }

    List<Standing> of(
            Invoice invoice,
            Project project,
            List<Choice> choices,
            List<TakenItem> taken,
            Composition composition,
            Deductions deductions) {
        List<Standing> all = new ArrayList<>(standings.of(
                project,
                invoice.id().value(),
                choices,
                taken.stream().map(TakenItem::item).toList(),
                composition));
        deductions.deposits().forEach(use -> all.add(deposit(use)));
        retained(deductions, project, all);
        return List.copyOf(all);
    }

    private static Standing deposit(DepositUse use) {
        return new Standing(
                use.deposit().number(),
                TermsKind.DEPOSIT.text(),
                "Deposit %s: %s of it are %s, %s."
                        .formatted(
                                use.deposit().number(),
                                use.amount(),
                                use.deposit().taxed() ? "deducted here" : "set off against what is to be paid",
                                use.leftAfter().isZero() ? "nothing is left" : use.leftAfter() + " are left"));
    }

    private static void retained(Deductions deductions, Project project, List<Standing> all) {
        Withheld withheld = deductions.withheld();
        if (withheld != null) {
            all.add(new Standing(
                    withheld.term(),
                    TermsKind.RETAINAGE.text(),
                    "%s %% of the total, %s, are withheld and due on acceptance."
                            .formatted(
                                    withheld.percent().stripTrailingZeros().toPlainString(),
                                    Money.rounded(withheld.amount(), project.currency()))));
        }
        List<InvoiceLine> kept = deductions.lines().stream()
                .filter(line -> line.kind() == LineKind.RETAINED)
                .toList();
        if (!kept.isEmpty()) {
            BigDecimal net = kept.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
            all.add(new Standing(
                    DeductionWords.retainedUnder(kept.get(0)),
                    TermsKind.RETAINAGE.text(),
                    "%s net are kept back until acceptance and invoiced then."
                            .formatted(Money.rounded(net.negate(), project.currency()))));
        }
    }
}
