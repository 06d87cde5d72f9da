package io.milepost.chaos;

import java.time.Duration;

/** How long a test waits for what must come, on a machine that has much else to do. */
final class Patience {
    static final Duration LONG = Duration.ofMinutes(5);

    private Patience() {}
}
