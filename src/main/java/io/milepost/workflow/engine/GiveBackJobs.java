package io.milepost.workflow.engine;

import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Ends a node's part in the jobs when it is told to stop. First of all it takes no more; what it has begun it finishes, in the
 * first phase of the shutdown; what it had only put in its queue goes back, so that another node need not wait for the locks to
 * expire.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class GiveBackJobs implements ApplicationListener<ContextClosedEvent>, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(GiveBackJobs.class);

    private final ObjectProvider<JobExecutor> jobs;
    private final ObjectProvider<ThreadPoolTaskExecutor> threads;
    private final JdbcTemplate jdbc;
    private final Duration patience;
    private volatile boolean running;

    GiveBackJobs(
            ObjectProvider<JobExecutor> jobs,
            @Qualifier("camundaTaskExecutor") ObjectProvider<ThreadPoolTaskExecutor> threads,
            JdbcTemplate jdbc,
            @Value("${spring.lifecycle.timeout-per-shutdown-phase:30s}") Duration patience) {
        this.jobs = jobs;
        this.threads = threads;
        this.jdbc = jdbc;
        this.patience = patience;
    }

    /** Before the pool hears of it: by itself it interrupts what is running. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        jobs.ifAvailable(JobExecutor::shutdown);
        threads.ifAvailable(pool -> {
            pool.setWaitForTasksToCompleteOnShutdown(true);
            pool.getThreadPoolExecutor().getQueue().clear();
        });
    }

    @Override
    public void stop(Runnable callback) {
        running = false;
        Thread waiting = new Thread(
                () -> {
                    try {
                        threads.ifAvailable(pool -> finish(pool.getThreadPoolExecutor()));
                    } finally {
                        callback.run();
                    }
                },
                "milepost-last-jobs");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void finish(ThreadPoolExecutor pool) {
        pool.shutdown();
        try {
            if (pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                giveBack();
            } else {
                log.warn("{} jobs did not end in time; another node takes them up later", pool.getActiveCount());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveBack() {
        String me = jobs.getObject().getLockOwner();
        int given = jdbc.update(
                "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ = ?", me);
        if (given > 0) {
            log.info("Gave back {} jobs", given);
        }
    }

    @Override
    public void start() {
        running = true;
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
