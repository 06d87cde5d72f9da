package io.milepost.invoice;

import io.milepost.invoice.CreditWish.LineWish;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Finds the line of the invoice that is meant, and prints its credited part as quantity × the invoice's own price. */
final class CreditedLine {
    private static final int DECIMALS = 6;

    private final CreditBasis basis;

    CreditedLine(CreditBasis basis) {
        this.basis = basis;
    }

    Line of(LineWish wish) {
        return basis.content().lines().stream()
                .filter(line -> String.valueOf(line.position()).equals(wish.line())
                        || basis.kept(line).key().equals(wish.line()))
                .findFirst()
                .orElseThrow(() -> new CreditRefused("%s has no line '%s'; its lines are 1 to %d."
                        .formatted(
                                basis.content().number(),
                                wish.line(),
                                basis.content().lines().size())));
    }

    BigDecimal amount(BigDecimal net) {
        int decimals = basis.original().currency().getDefaultFractionDigits();
        if (net.signum() <= 0) {
            throw new CreditRefused("An amount to credit is more than zero.");
        }
        if (net.stripTrailingZeros().scale() > decimals) {
            throw new CreditRefused("%s has more decimals than %s knows."
                    .formatted(net.toPlainString(), basis.original().currency()));
        }
        return net.setScale(decimals);
    }

    /** Where no quantity at that price comes to the amount, it is one piece of the amount itself. */
    InvoiceLine printed(Line line, BigDecimal net) {
        InvoiceLine kept = basis.kept(line);
        if (net.compareTo(line.net()) == 0) {
            return line(kept, kept.quantity(), kept.unit(), kept.unitPrice(), net);
        }
        if (line.unitPrice().signum() > 0) {
            BigDecimal quantity = net.divide(line.unitPrice(), DECIMALS, RoundingMode.HALF_UP);
            BigDecimal product = Money.rounded(
                            quantity.multiply(line.unitPrice()),
                            basis.original().currency())
                    .amount();
            if (product.compareTo(net) == 0 && !isLump(line)) {
                return line(kept, quantity, kept.unit(), kept.unitPrice(), net);
            }
        }
        BigDecimal one = BigDecimal.valueOf(net.signum() < 0 ? -1 : 1);
        return line(kept, one, "C62", net.abs(), net);
    }

    private static boolean isLump(Line line) {
        return line.unit().equals("C62") && line.quantity().abs().compareTo(BigDecimal.ONE) == 0;
    }

    private static InvoiceLine line(
            InvoiceLine kept, BigDecimal quantity, String unit, BigDecimal unitPrice, BigDecimal net) {
        return new InvoiceLine(
                kept.key(),
                kept.kind(),
                kept.description(),
                kept.reworded(),
                quantity,
                unit,
                unitPrice,
                net,
                net,
                kept.vatCategory(),
                kept.vatPercent(),
                kept.from(),
                kept.to(),
                kept.reason(),
                kept.supply());
    }
}
