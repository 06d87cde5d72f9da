package io.milepost.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and dates of a term, whatever its kind; null where its kind has no use for one. Amounts are the project's
 * currency, percentages like 19 for 19 %.
 */
@Embeddable
public record Figures(
        @Column(name = "contract_value") @Nullable BigDecimal contractValue,
        @Column(name = "cap_amount") @Nullable BigDecimal capAmount,
        @Column(name = "cap_minutes") @Nullable BigDecimal capMinutes,
        @Nullable BigDecimal fee,

        @Column(name = "fee_period") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable
        Period period,

        @Column(name = "in_advance") @Nullable Boolean inAdvance,
        @Column(name = "included_minutes") @Nullable BigDecimal includedMinutes,
        @Column(name = "roll_over_periods") @Nullable Integer rollOverPeriods,
        @Column(name = "starts_on") @Nullable LocalDate startsOn,
        @Column(name = "ends_on") @Nullable LocalDate endsOn,
        @Nullable BigDecimal amount,
        @Column(name = "vat_percent") @Nullable BigDecimal vatPercent,
        @Nullable BigDecimal percent,
        @Column(name = "markup_percent") @Nullable BigDecimal markupPercent,
        @Nullable Boolean taxed,

        @Column(name = "fee_changes") @Convert(converter = FeeChangesColumn.class) @Nullable
        FeeChanges changes,

        @Column(name = "pro_rata") @Nullable Boolean proRata) {
    public static final Figures NONE = new Figures(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    Figures withContractValue(@Nullable BigDecimal value) {
        return with(value, capAmount, capMinutes, amount, vatPercent, percent, markupPercent, taxed);
    }

    Figures withCap(@Nullable Cap cap) {
        boolean money = cap != null && cap.measure() == Cap.Measure.MONEY;
        BigDecimal limit = cap == null ? null : cap.limit();
        return with(
                contractValue,
                money ? limit : null,
                money ? null : limit,
                amount,
                vatPercent,
                percent,
                markupPercent,
                taxed);
    }

    Figures withAmount(BigDecimal value) {
        return with(contractValue, capAmount, capMinutes, value, vatPercent, percent, markupPercent, taxed);
    }

    Figures withVatPercent(@Nullable BigDecimal vat) {
        return with(contractValue, capAmount, capMinutes, amount, vat, percent, markupPercent, taxed);
    }

    Figures withPercent(BigDecimal value) {
        return with(contractValue, capAmount, capMinutes, amount, vatPercent, value, markupPercent, taxed);
    }

    Figures withMarkupPercent(BigDecimal markup) {
        return with(contractValue, capAmount, capMinutes, amount, vatPercent, percent, markup, taxed);
    }

    Figures withTaxed(boolean isTaxed) {
        return with(contractValue, capAmount, capMinutes, amount, vatPercent, percent, markupPercent, isTaxed);
    }

    @Nullable
    Cap cap() {
        if (capAmount != null) {
            return Cap.ofAmount(capAmount);
        }
        return capMinutes == null ? null : Cap.ofMinutes(capMinutes);
    }

    private Figures with(
            @Nullable BigDecimal newContractValue,
            @Nullable BigDecimal newCapAmount,
            @Nullable BigDecimal newCapMinutes,
            @Nullable BigDecimal newAmount,
            @Nullable BigDecimal newVatPercent,
            @Nullable BigDecimal newPercent,
            @Nullable BigDecimal newMarkup,
            @Nullable Boolean newTaxed) {
        return new Figures(
                newContractValue,
                newCapAmount,
                newCapMinutes,
                fee,
                period,
                inAdvance,
                includedMinutes,
                rollOverPeriods,
                startsOn,
                endsOn,
                newAmount,
                newVatPercent,
                newPercent,
                newMarkup,
                newTaxed,
                changes,
                proRata);
    }
}
