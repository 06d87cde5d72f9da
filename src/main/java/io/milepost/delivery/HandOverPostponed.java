package io.milepost.delivery;

import org.jspecify.annotations.Nullable;

/** The access point did not take it, or did not say so, for a reason that passes: the same message again does no harm. */
class HandOverPostponed extends RuntimeException {
    HandOverPostponed(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
