package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money spent for a project, in the currency it was spent. VAT is that of the sale to the client, not of the receipt. */
@Embeddable
public record ExpenseDetails(
        String project,
        String person,
        String category,
        @Column(name = "spent_on") LocalDate date,
        BigDecimal amount,
        String currency,
        String description,
        @Column(name = "vat_percent") @Nullable BigDecimal vatPercent,
        boolean billable)
        implements RecordedDetails<ExpenseDetails> {
    /** Whether a source that sends this again says anything new; 12.5 and 12.50 are the same amount. */
    @Override
    public boolean sameAs(ExpenseDetails other) {
        return plain().equals(other.plain());
    }

    private ExpenseDetails plain() {
        BigDecimal plainVat = vatPercent == null ? null : vatPercent.stripTrailingZeros();
        return new ExpenseDetails(
                project,
                person,
                category,
                date,
                amount.stripTrailingZeros(),
                currency,
                description,
                plainVat,
                billable);
    }
}
