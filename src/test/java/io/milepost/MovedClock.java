package io.milepost;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Stands still until it is moved, and the engine's clock with it. */
public final class MovedClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public MovedClock(Instant start) {
        this(new AtomicReference<>(start), ZoneOffset.UTC);
        ClockUtil.setCurrentTime(Date.from(start));
    }

    private MovedClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void moveTo(Instant moment) {
        now.set(moment);
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** The engine's, as if it had never stood. */
    void goOn() {
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovedClock(now, other);
    }
}
