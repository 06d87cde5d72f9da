package io.milepost.workflow.invoicelifecycle;

import io.milepost.delivery.UnsentHeld;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the deliveries that wait for their next try at once: what is held goes to no server, but to a task for accounting. */
@Component
class AskAboutHeld {
    private static final Logger log = LoggerFactory.getLogger(AskAboutHeld.class);
    private static final List<String> DELIVERIES = List.of("Task_DeliverInvoice", "Task_DeliverCreditNote");

    private final ManagementService management;
    private final WithoutAuthorization engine;
    private final Clock clock;

    AskAboutHeld(ManagementService management, WithoutAuthorization engine, Clock clock) {
        this.management = management;
        this.engine = engine;
        this.clock = clock;
    }

    @EventListener
    void on(UnsentHeld held) {
        DELIVERIES.stream()
                .flatMap(step -> waiting(step).stream())
                .map(Job::getId)
                .forEach(this::tryNow);
    }

    private List<Job> waiting(String step) {
        return engine.run(() -> management.createJobQuery().activityId(step).withRetriesLeft().list().stream()
                .filter(job -> job.getDuedate() != null)
                .toList());
    }

    /** Each for itself: what a node has in work at this very moment is asked about by that. A start must not fail for it. */
    private void tryNow(String job) {
        try {
            var unused = engine.run(() -> {
                management.setJobDuedate(job, Date.from(clock.instant()));
                return true;
            });
        } catch (ProcessEngineException inWork) {
            log.debug("The delivery of job {} is in work already", job, inWork);
        }
    }
}
