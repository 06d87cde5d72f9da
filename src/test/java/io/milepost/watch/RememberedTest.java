package io.milepost.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** However often is asked, the database is read once in half a minute, and nobody waits for it. */
class RememberedTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void aHundredQuestionsAreOneRead() {
        Remembered<Integer> remembered = new Remembered<>(reads::incrementAndGet, now::get);
        await().until(() -> remembered.latest() != null);
        for (int i = 0; i < 100; i++) {
            assertThat(remembered.latest()).isEqualTo(1);
        }
        now.addAndGet(Remembered.FRESH.toNanos());
        await().until(() -> Integer.valueOf(2).equals(remembered.latest()));
        assertThat(reads).hasValue(2);
    }

    @Test
    void whatCanNotBeReadForLongIsNotKnownAnyMore() {
        Remembered<Integer> remembered = new Remembered<>(this::once, now::get);
        await().until(() -> {
            remembered.latest();
            return reads.get() == 1 && remembered.latest() != null;
        });
        now.addAndGet(Remembered.KNOWN.minus(Duration.ofSeconds(1)).toNanos());
        assertThat(remembered.latest()).as("still the old one").isEqualTo(1);
        await().until(() -> reads.get() == 2);
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(remembered.latest()).isNull();
    }

    private int once() {
        if (reads.incrementAndGet() > 1) {
            throw new IllegalStateException("the database is down");
        }
        return 1;
    }
}
