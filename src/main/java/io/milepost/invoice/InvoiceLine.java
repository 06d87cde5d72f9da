package io.milepost.invoice;

import io.milepost.project.Supply;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice: net = round(quantity × unit price). {@code recordedNet} is the worth of what was recorded, before
 * write-downs; {@code reworded} says that the drafter gave the line its own text.
 */
@Embeddable
public record InvoiceLine(
        @Column(name = "line_key") String key,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        LineKind kind,

        String description,
        boolean reworded,
        BigDecimal quantity,
        String unit,
        @Column(name = "unit_price") BigDecimal unitPrice,
        BigDecimal net,
        @Column(name = "recorded_net") BigDecimal recordedNet,
        @Column(name = "vat_category") String vatCategory,
        @Column(name = "vat_percent") BigDecimal vatPercent,
        @Column(name = "period_from") @Nullable LocalDate from,
        @Column(name = "period_to") @Nullable LocalDate to,
        @Nullable String reason,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Supply supply) {

    /** A service, as most lines are. */
    public InvoiceLine(
            String key,
            LineKind kind,
            String description,
            boolean reworded,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal net,
            BigDecimal recordedNet,
            String vatCategory,
            BigDecimal vatPercent,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {
        this(
                key,
                kind,
                description,
                reworded,
                quantity,
                unit,
                unitPrice,
                net,
                recordedNet,
                vatCategory,
                vatPercent,
                from,
                to,
                reason,
                Supply.SERVICES);
    }

    /** How much of the line's recorded worth was given up, in percent; 0 for a line that was not written down. */
    public BigDecimal writeDownPercent() {
        if (recordedNet.signum() <= 0 || net.compareTo(recordedNet) >= 0) {
            return BigDecimal.ZERO;
        }
        return recordedNet.subtract(net).movePointRight(2).divide(recordedNet, 4, java.math.RoundingMode.HALF_UP);
    }

    InvoiceLine taxed(TaxTreatment treatment, @Nullable BigDecimal ownRate) {
        BigDecimal percent = treatment.percent(ownRate);
        return with(kind, treatment.category(percent), percent);
    }

    /** The same as a payment ahead outside VAT (category O): the work it is for is taxed in full later. */
    InvoiceLine paidAhead() {
        return with(LineKind.ADVANCE, "O", BigDecimal.ZERO);
    }

    private InvoiceLine with(LineKind newKind, String category, BigDecimal percent) {
        return new InvoiceLine(
                key,
                newKind,
                description,
                reworded,
                quantity,
                unit,
                unitPrice,
                net,
                recordedNet,
                category,
                percent,
                from,
                to,
                reason,
                supply);
    }

    /** Whether both say the same to the client; 1.5 and 1.500000 hours do. */
    boolean billsLike(InvoiceLine other) {
        return key.equals(other.key)
                && quantity.compareTo(other.quantity) == 0
                && unitPrice.compareTo(other.unitPrice) == 0
                && net.compareTo(other.net) == 0
                && supply == other.supply
                && vatCategory.equals(other.vatCategory)
                && vatPercent.compareTo(other.vatPercent) == 0;
    }
}
