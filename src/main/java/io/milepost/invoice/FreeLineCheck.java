package io.milepost.invoice;

import io.milepost.client.Checks;
import io.milepost.invoice.DraftEdit.FreeLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line without recorded work behind it must have, as sentences. */
final class FreeLineCheck {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_REASON = 1000;
    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Checks checks = new Checks();

    private FreeLineCheck() {}

    static List<String> problems(FreeLine line) {
        FreeLineCheck check = new FreeLineCheck();
        check.texts(line);
        check.figures(line.quantity(), line.unitPrice(), line.vatPercent());
        check.checks.require(List.of("HUR", "C62").contains(line.unit()), "The unit must be h (hours) or pc (pieces).");
        return check.checks.problems();
    }

    private void texts(FreeLine line) {
        checks.require(!line.description().isBlank(), "A free line needs a description.")
                .optionalText("A free line's description", line.description(), LONGEST_TEXT)
                .require(!line.reason().isBlank(), "A free line needs a reason: it has no recorded work behind it.")
                .optionalText("A reason", line.reason(), LONGEST_REASON);
    }

    private void figures(BigDecimal quantity, BigDecimal unitPrice, @Nullable BigDecimal vat) {
        checks.atMostLargest("A free line's quantity", quantity)
                .atMostLargest("A free line's unit price", unitPrice)
                .atMostLargest("What a free line comes to", quantity.multiply(unitPrice))
                .require(
                        unitPrice.signum() >= 0,
                        "A unit price is never negative; for a deduction give a negative quantity.")
                .require(quantity.signum() != 0, "A free line needs a quantity.")
                .require(
                        decimals(quantity) <= DECIMALS && decimals(unitPrice) <= DECIMALS,
                        "Quantities and unit prices have at most 6 decimals.")
                .require(
                        vat == null || vat.signum() >= 0 && vat.compareTo(HUNDRED) <= 0 && decimals(vat) <= 2,
                        "VAT must be between 0 and 100 percent, with at most 2 decimals.");
    }

    private static int decimals(BigDecimal number) {
        return number.stripTrailingZeros().scale();
    }
}
