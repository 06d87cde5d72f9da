package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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
        boolean billable,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Supply supply)
        implements RecordedDetails<ExpenseDetails> {
    /** A service, as most outlays are. */
    public ExpenseDetails(
            String project,
            String person,
            String category,
            LocalDate date,
            BigDecimal amount,
            String currency,
            String description,
            @Nullable BigDecimal vatPercent,
            boolean billable) {
        this(project, person, category, date, amount, currency, description, vatPercent, billable, Supply.SERVICES);
    }

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
                billable,
                supply);
    }
}
