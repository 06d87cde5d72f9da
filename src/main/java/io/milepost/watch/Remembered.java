package io.milepost.watch;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read from the database last, read again in the background when somebody asks and it is older than {@link #FRESH}: a
 * scrape neither waits for the database nor adds to its work, however many scrape and how often. What could not be read for
 * {@link #KNOWN} is not known any more.
 */
final class Remembered<T> {
    static final Duration FRESH = Duration.ofSeconds(30);
    static final Duration KNOWN = Duration.ofMinutes(2);
    private static final Logger log = LoggerFactory.getLogger(Remembered.class);

    private static final ExecutorService READER = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "milepost-gauges");
        thread.setDaemon(true);
        return thread;
    });

    private record Read<T>(T value, long at) {}

    private final Supplier<T> source;
    private final Supplier<Long> nanoTime;
    private final AtomicLong askedAt;
    private volatile @Nullable Read<T> last;

    Remembered(Supplier<T> source) {
        this(source, System::nanoTime);
    }

    Remembered(Supplier<T> source, Supplier<Long> nanoTime) {
        this.source = source;
        this.nanoTime = nanoTime;
        this.askedAt = new AtomicLong(nanoTime.get() - FRESH.toNanos());
    }

    /** Null until it was read for the first time, and when it has not been readable for long. */
    @Nullable
    T latest() {
        long now = nanoTime.get();
        long asked = askedAt.get();
        if (now - asked >= FRESH.toNanos() && askedAt.compareAndSet(asked, now)) {
            READER.execute(this::read);
        }
        Read<T> read = last;
        return read == null || now - read.at() > KNOWN.toNanos() ? null : read.value();
    }

    private void read() {
        try {
            last = new Read<>(source.get(), nanoTime.get());
        } catch (RuntimeException unreadable) {
            log.warn("What the gauges show can't be read: {}", String.valueOf(unreadable.getMessage()));
        }
    }
}
