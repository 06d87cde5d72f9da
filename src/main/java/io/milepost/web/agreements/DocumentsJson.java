package io.milepost.web.agreements;

import io.milepost.client.Channel;
import io.milepost.client.DocumentWishes;
import io.milepost.client.Profile;
import io.milepost.client.TimeDetail;
import io.milepost.web.problems.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a client gets, and how: the {@code eInvoice} profile (none, factur-x, xrechnung-cii, xrechnung-ubl,
 * peppol-ubl), the {@code endpoint} as {@code scheme:id}, the {@code channel} (mail, access-point) and how much the annex
 * tells about hours ({@code timeDetail}: none, by-role, by-person).
 */
record DocumentsJson(
        @Nullable String eInvoice,
        @Nullable String endpoint,
        @Nullable String channel,
        @Nullable String timeDetail) {

    static DocumentsJson of(DocumentWishes wishes) {
        return new DocumentsJson(
                written(wishes.profile()), wishes.endpoint(), written(wishes.channel()), written(wishes.timeDetail()));
    }

    static DocumentWishes given(@Nullable DocumentsJson json) {
        return json == null ? DocumentWishes.USUAL : json.wishes();
    }

    private DocumentWishes wishes() {
        DocumentWishes usual = DocumentWishes.USUAL;
        return new DocumentWishes(
                one("The e-invoice", Profile.values(), eInvoice, usual.profile()),
                endpoint == null || endpoint.isBlank() ? null : endpoint.strip(),
                one("The channel", Channel.values(), channel, usual.channel()),
                one("The time detail", TimeDetail.values(), timeDetail, usual.timeDetail()));
    }

    private static <E extends Enum<E>> E one(String what, E[] all, @Nullable String given, E usual) {
        if (given == null) {
            return usual;
        }
        return Arrays.stream(all)
                .filter(value -> Objects.equals(written(value), given))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("%s must be one of %s."
                        .formatted(
                                what,
                                Arrays.stream(all).map(DocumentsJson::written).collect(Collectors.joining(", ")))));
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
