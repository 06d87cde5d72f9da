package io.milepost.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What an invoice comes to. {@code writtenOff} is what the work given up with it would have been worth, net. */
@Embeddable
public record Amounts(
        BigDecimal net,
        BigDecimal vat,
        BigDecimal gross,
        @Column(name = "written_off") BigDecimal writtenOff) {
    static final Amounts ZERO = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static Amounts of(FrozenInvoice.Totals totals, BigDecimal writtenOff) {
        return new Amounts(totals.net(), totals.vat(), totals.gross(), writtenOff);
    }
}
