package io.milepost.document;

import java.math.BigDecimal;
import java.util.List;

/** A way a whole invoice is taxed: the rates its lines may have, and where its buyer is. */
public enum RandomTaxes {
    STANDARD(List.of("DE"), "S:19.00"),
    TWO_RATES(List.of("DE", "AT"), "S:19.00", "S:7.00"),
    THREE_RATES(List.of("FR", "DE"), "S:20.00", "S:10.00", "S:5.50"),
    WITH_ZERO(List.of("DE", "LU"), "S:19.00", "Z:0.00"),
    ZERO(List.of("DE"), "Z:0.00"),
    EXEMPT(List.of("DE", "BE"), "E:0.00"),
    PARTLY_EXEMPT(List.of("DE"), "S:19.00", "E:0.00"),
    REVERSE_CHARGE(List.of("AT", "FR", "NL", "GR"), "AE:0.00"),
    PARTLY_REVERSED(List.of("FR"), "S:19.00", "AE:0.00"),
    INTRA_COMMUNITY(List.of("FR", "PL"), "K:0.00"),
    EXPORT(List.of("CH", "US", "GB"), "G:0.00"),
    OUTSIDE(List.of("US", "JP", "CH"), "O:0.00");

    public static final List<RandomTaxes> ALL = List.of(values());

    /** EN 16931 category and rate. */
    public record Rate(String category, BigDecimal percent) {}

    private final List<String> buyers;
    private final List<Rate> rates;

    RandomTaxes(List<String> buyers, String... rates) {
        this.buyers = buyers;
        this.rates = List.of(rates).stream()
                .map(rate -> rate.split(":"))
                .map(rate -> new Rate(rate[0], new BigDecimal(rate[1])))
                .toList();
    }

    List<String> buyers() {
        return buyers;
    }

    List<Rate> rates() {
        return rates;
    }

    boolean needsBuyersVatId() {
        return rates.stream().anyMatch(rate -> List.of("AE", "K").contains(rate.category()));
    }
}
