package io.milepost.invoice;

import io.milepost.billing.BilledShare;
import io.milepost.billing.CreditCut;
import io.milepost.invoice.CreditHistory.Past;
import io.milepost.invoice.FrozenInvoice.Line;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** An issued invoice as the next credit note meets it: its lines, what was credited before, and what its items still hold. */
record CreditBasis(Invoice original, FrozenInvoice content, List<Past> past, List<BilledShare> shares) {
    CreditArithmetic arithmetic() {
        return new CreditArithmetic(
                content,
                past.stream()
                        .map(other -> CreditHistory.credited(original, other))
                        .toList(),
                content.lines().stream()
                        .filter(line -> kept(line).kind().isAgreed())
                        .map(Line::position)
                        .collect(Collectors.toSet()));
    }

    InvoiceLine kept(Line line) {
        return original.lines().get(line.position() - 1);
    }

    List<BilledShare> sharesOf(Line line) {
        String key = kept(line).key();
        return shares.stream().filter(share -> share.lineKey().equals(key)).toList();
    }

    /** What the line bills, without the hours that it only shows. */
    List<BilledShare> workOn(Line line) {
        return sharesOf(line).stream().filter(share -> !share.covered()).toList();
    }

    CreditCut cut(Collection<BilledShare> ofOneLine) {
        return new CreditCut(List.copyOf(ofOneLine), original.currency());
    }

    /** What no credit note names yet of a quantity, as far as they credited it at the line's own price. */
    BigDecimal quantityLeft(Line line) {
        InvoiceLine kept = kept(line);
        return past.stream()
                .flatMap(other -> other.note().lines().stream())
                .filter(credited -> credited.key().equals(kept.key()))
                .filter(credited -> credited.unitPrice().compareTo(kept.unitPrice()) == 0)
                .map(InvoiceLine::quantity)
                .reduce(line.quantity(), BigDecimal::subtract);
    }
}
