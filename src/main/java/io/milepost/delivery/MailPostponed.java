package io.milepost.delivery;

import org.jspecify.annotations.Nullable;

/** It has not left, for a reason that passes. */
class MailPostponed extends RuntimeException {
    MailPostponed(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
