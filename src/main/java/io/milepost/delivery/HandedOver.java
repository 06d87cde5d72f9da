package io.milepost.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/**
 * What an access point gets, as the JSON of src/docs/access-point.md: {@code kind} is invoice or credit-note, {@code syntax} UBL
 * or CII, addresses are written {@code scheme:id}; Jackson writes the bytes of the document in Base64.
 */
record HandedOver(
        String idempotencyKey,
        String kind,
        String number,
        String profile,
        String syntax,
        @JsonInclude(Include.NON_NULL) @Nullable String sender,
        String receiver,
        String fileName,
        String sha256,
        byte[] document) {}
