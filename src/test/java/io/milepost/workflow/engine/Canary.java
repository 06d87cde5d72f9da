package io.milepost.workflow.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Must never sing: what an attacker's expression, class or object would call. */
public final class Canary implements JavaDelegate {
    static final AtomicInteger SONGS = new AtomicInteger();

    public Canary() {
        SONGS.incrementAndGet();
    }

    @Override
    public void execute(DelegateExecution execution) {
        SONGS.incrementAndGet();
    }
}
