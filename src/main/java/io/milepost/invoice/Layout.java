package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.project.LineGrouping;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How the drafter presents the work: what it says, how its lines come together, what the whole of them is lowered by. */
@Embeddable
public record Layout(
        String subject,
        @Nullable String note,

        @Column(name = "line_grouping") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        LineGrouping grouping,

        @Embedded @Nullable Discount discount) {
    public Layout {
        discount = discount == null || discount.isNone() ? null : discount;
    }

    static Layout of(String subject, LineGrouping grouping) {
        return new Layout(subject, null, grouping, null);
    }

    Layout noting(String newNote) {
        return new Layout(subject, newNote, grouping, discount);
    }

    /** The discount as it falls on the VAT rates of the lines. */
    List<Allowance> allowances(Collection<InvoiceLine> lines, Currency currency) {
        return discount == null ? List.of() : discount.over(lines, currency);
    }
}
