package io.milepost.document.einvoice;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The VAT categories we bill (UNTDID 5305, BT-151), each with the code of its exemption (VATEX, BT-121) if it has but one. */
enum Category {
    S(null),
    Z(null),
    E(null),
    AE("VATEX-EU-AE"),
    K("VATEX-EU-IC"),
    G("VATEX-EU-G"),
    O("VATEX-EU-O");

    private final @Nullable String exemption;

    Category(@Nullable String exemption) {
        this.exemption = exemption;
    }

    static Optional<Category> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    /** Zero-rated is taxed, too: at 0 %. */
    boolean isTaxed() {
        return this == S || this == Z;
    }

    @Nullable
    String exemption() {
        return exemption;
    }
}
