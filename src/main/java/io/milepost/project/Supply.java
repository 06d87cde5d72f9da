package io.milepost.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a client gets: intra-Community supply and export (VAT categories K and G) are for goods only. */
public enum Supply {
    SERVICES,
    GOODS;

    /** In any case; nothing means services. Empty for a word that is neither. */
    public static Optional<Supply> named(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return Optional.of(SERVICES);
        }
        return Arrays.stream(values())
                .filter(supply -> supply.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    public static String names() {
        return Arrays.stream(values()).map(Supply::name).collect(Collectors.joining(" or "));
    }

    /** For sentences. */
    String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }
}
