package io.milepost.invoice;

import org.jspecify.annotations.Nullable;

/** Something that keeps a draft from being submitted, as a sentence that says what to do, and where to do it. */
public record Problem(
        String code,
        String message,
        @Nullable String field,
        @Nullable String item) {}
