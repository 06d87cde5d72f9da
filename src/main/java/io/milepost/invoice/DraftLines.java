package io.milepost.invoice;

import io.milepost.billing.ComposedLine;
import io.milepost.invoice.DraftEdit.FreeLine;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes invoice lines of composed ones: with VAT, with the drafter's own texts, and with the free lines behind them. */
final class DraftLines {
    private final Currency currency;
    private final SheetTaxes tax;
    private final LocalDate cutOff;

    DraftLines(Currency currency, SheetTaxes tax, LocalDate cutOff) {
        this.currency = currency;
        this.tax = tax;
        this.cutOff = cutOff;
    }

    List<InvoiceLine> of(List<ComposedLine> composed, List<InvoiceLine> before, DraftEdit edit) {
        Map<String, InvoiceLine> known =
                before.stream().collect(Collectors.toMap(InvoiceLine::key, Function.identity()));
        List<InvoiceLine> lines = new ArrayList<>();
        for (ComposedLine line : composed) {
            lines.add(line(line, text(line, known.get(line.key()), edit)));
        }
        LocalDate serviceEnd = SheetTaxes.serviceEnd(composed.stream().map(ComposedLine::to), cutOff);
        if (edit.freeLines() == null) {
            before.stream()
                    .filter(line -> line.kind() == LineKind.FREE)
                    .map(line -> line.taxed(tax.at(serviceEnd, line.supply()), ownRate(line)))
                    .forEach(lines::add);
        } else {
            int number = 1;
            for (FreeLine free : edit.freeLines()) {
                lines.add(line("free:" + number++, free)
                        .taxed(tax.at(serviceEnd, free.supply()), ownRate(free.vatPercent())));
            }
        }
        return lines;
    }

    private static String text(ComposedLine line, @Nullable InvoiceLine before, DraftEdit edit) {
        String own = before != null && before.reworded() ? before.description() : line.description();
        return edit.texts().getOrDefault(line.key(), own);
    }

    private InvoiceLine line(ComposedLine line, String text) {
        TaxTreatment treatment = tax.at(line.to(), line.supply());
        BigDecimal percent = treatment.percent(line.vatPercent());
        return new InvoiceLine(
                line.key(),
                LineKind.valueOf(line.kind().name()),
                text,
                !text.equals(line.description()),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.net().amount(),
                line.recordedNet().amount(),
                treatment.category(percent),
                percent,
                line.from(),
                line.to(),
                null,
                line.supply());
    }

    private InvoiceLine line(String key, FreeLine free) {
        BigDecimal net = Money.rounded(free.quantity().multiply(free.unitPrice()), currency)
                .amount();
        return new InvoiceLine(
                key,
                LineKind.FREE,
                free.description(),
                true,
                free.quantity(),
                free.unit(),
                free.unitPrice(),
                net,
                net,
                TaxTreatment.UNDECIDED,
                BigDecimal.ZERO,
                null,
                null,
                free.reason(),
                free.supply());
    }

    /** What was untaxed has no rate of its own to go back to. */
    private @Nullable BigDecimal ownRate(InvoiceLine line) {
        return List.of("S", "Z").contains(line.vatCategory()) ? ownRate(line.vatPercent()) : null;
    }

    /** Null for the standard rate, past or present: such a line follows it. */
    private @Nullable BigDecimal ownRate(@Nullable BigDecimal percent) {
        return percent == null || tax.rates().isStandard(percent) ? null : percent;
    }
}
