package io.milepost.workflow.engine;

import io.milepost.delivery.SendQueued;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Gives each notice its job, within a step of a process and outside of any. */
@Component
class QueuedNotices implements SendQueued {
    private final NoticeJobs jobs;
    private final WithoutAuthorization engine;

    QueuedNotices(NoticeJobs jobs, WithoutAuthorization engine) {
        this.jobs = jobs;
        this.engine = engine;
    }

    @Override
    public void send(Collection<String> notices) {
        var unused = engine.run(() -> {
            jobs.schedule(notices);
            return true;
        });
    }
}
