package io.milepost.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Failed log-ins by address within a window. Remembers the most recent addresses only, so that it can't be filled up. */
final class FailedSignIns {
    private static final int REMEMBERED = 10_000;

    private final int allowed;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    FailedSignIns(int allowed, Duration window, Clock clock) {
        this.allowed = allowed;
        this.window = window;
        this.clock = clock;
    }

    private record Failures(Instant since, int count) {}

    Duration window() {
        return window;
    }

    synchronized boolean tooMany(String address) {
        Failures failures = current(address);
        return failures != null && failures.count() >= allowed;
    }

    synchronized void record(String address) {
        Failures failures = current(address);
        byAddress.put(
                address,
                failures == null
                        ? new Failures(clock.instant(), 1)
                        : new Failures(failures.since(), failures.count() + 1));
    }

    private @Nullable Failures current(String address) {
        Failures failures = byAddress.get(address);
        boolean over = failures != null && failures.since().plus(window).isBefore(clock.instant());
        return over ? null : failures;
    }
}
