package io.milepost.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final FailedSignIns failures = new FailedSignIns(3, Duration.ofMinutes(5), new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void theThirdFailureIsTheLastAttempt() {
        fail(2);
        assertThat(failures.tooMany("10.0.0.1")).isFalse();
        fail(1);
        assertThat(failures.tooMany("10.0.0.1")).isTrue();
        assertThat(failures.tooMany("10.0.0.2")).isFalse();
    }

    @Test
    void afterTheWindowTheAddressStartsAnew() {
        fail(3);
        now = now.plus(Duration.ofMinutes(5)).plusMillis(1);
        assertThat(failures.tooMany("10.0.0.1")).isFalse();
        fail(1);
        assertThat(failures.tooMany("10.0.0.1")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            failures.record("10.0.0.1");
        }
    }
}
