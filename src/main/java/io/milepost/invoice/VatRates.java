package io.milepost.invoice;

import io.milepost.billing.TaxChanges;
import io.milepost.billing.TaxPeriods;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The VAT rates where the firm is, in percent, each from a day on ({@code milepost.issuer.vat-rates}); with one rate that
 * never changed, {@code milepost.issuer.standard-vat} is enough. A small business charges no VAT at home.
 */
@ConfigurationProperties("milepost.issuer")
public record VatRates(
        @DefaultValue("19") BigDecimal standardVat,
        @DefaultValue List<Dated> vatRates,
        @DefaultValue("false") boolean smallBusiness)
        implements TaxChanges {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** What holds from a day on. */
    public record Dated(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            BigDecimal standard,
            @Nullable BigDecimal reduced) {
        boolean differs(Dated other) {
            return standard.compareTo(other.standard) != 0
                    || (reduced == null
                            ? other.reduced != null
                            : other.reduced == null || reduced.compareTo(other.reduced) != 0);
        }
    }

    public VatRates {
        vatRates = vatRates.stream().sorted(Comparator.comparing(Dated::from)).toList();
        vatRates.forEach(rate -> {
            require(rate.standard());
            if (rate.reduced() != null) {
                require(rate.reduced());
            }
        });
        require(standardVat);
    }

    /** {@code key} is standard, reduced, zero, or a percentage such as 5.5; no answer where none is set for the day. */
    Optional<BigDecimal> percent(String key, LocalDate on) {
        return switch (key) {
            case "standard" -> vatRates.isEmpty() ? Optional.of(standardVat) : at(on).map(Dated::standard);
            case "reduced" -> at(on).map(Dated::reduced);
            case "zero" -> Optional.of(BigDecimal.ZERO);
            default -> key.matches("\\d{1,2}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(key)) : Optional.empty();
        };
    }

    /** Whether this is or was the standard rate, which a line then follows when it changes. */
    boolean isStandard(BigDecimal percent) {
        return vatRates.isEmpty()
                ? percent.compareTo(standardVat) == 0
                : vatRates.stream().anyMatch(rate -> rate.standard().compareTo(percent) == 0);
    }

    /** The days from which another rate holds than the day before. */
    @Override
    public TaxPeriods periods() {
        List<LocalDate> changes = new ArrayList<>();
        for (int i = 1; i < vatRates.size(); i++) {
            if (vatRates.get(i).differs(vatRates.get(i - 1))) {
                changes.add(vatRates.get(i).from());
            }
        }
        return new TaxPeriods(List.copyOf(changes));
    }

    private Optional<Dated> at(LocalDate day) {
        return vatRates.stream().filter(rate -> !rate.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    private static void require(BigDecimal percent) {
        if (percent.signum() < 0
                || percent.compareTo(HUNDRED) >= 0
                || percent.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException(
                    "A VAT rate of milepost.issuer must be between 0 and 99.99 with at most 2 decimals, not "
                            + percent.toPlainString());
        }
    }
}
