package io.milepost.billing;

import java.util.Arrays;
import java.util.Set;
import java.util.function.BiFunction;

/** The kinds of billing terms by the names they have outside. */
public enum TermsKind {
    FIXED_PRICE("fixed-price", BillingTerms.FixedPrice::new),
    TIME_AND_MATERIAL("time-and-material", BillingTerms.TimeAndMaterial::new);

    private final String text;
    private final BiFunction<String, Set<String>, BillingTerms> maker;

    TermsKind(String text, BiFunction<String, Set<String>, BillingTerms> maker) {
        this.text = text;
        this.maker = maker;
    }

    public static TermsKind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Billing terms are fixed-price or time-and-material, not '%s'.".formatted(text)));
    }

    BillingTerms terms(String code, Set<String> tasks) {
        return maker.apply(code, tasks);
    }

    public String text() {
        return text;
    }
}
