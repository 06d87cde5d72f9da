package io.milepost.document.store;

import org.jspecify.annotations.Nullable;

/** The place where an original lies or should lie does not answer as it should: trying again later is of use. */
public final class StoreUnreachable extends RuntimeException {
    StoreUnreachable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
