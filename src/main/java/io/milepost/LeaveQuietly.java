package io.milepost;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps answering for a moment when the application is told to stop, with readiness already saying no: a proxy that asks every
 * few seconds has then sent everybody elsewhere before the port closes. In the first phase of the shutdown, beside the jobs.
 */
@Component
class LeaveQuietly implements SmartLifecycle {
    private final Duration delay;
    private volatile boolean running;

    LeaveQuietly(@Value("${milepost.shutdown-delay:0s}") Duration delay) {
        this.delay = delay;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable callback) {
        running = false;
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(callback);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
