package io.milepost.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.milepost.delivery.InvoiceLeft;
import io.milepost.invoice.TimelineContinued;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts what happened to invoices on this node, once it has committed: a step that is rolled back and tried again counts once.
 * Every step has its counter from the start, so that a rate has something to begin from.
 */
@Component
class CountLifecycle {
    private static final Duration[] BOUNDS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(6),
        Duration.ofDays(1)
    };

    private final Map<LifecycleStep, Counter> steps = new EnumMap<>(LifecycleStep.class);
    private final Timer issue;
    private final Timer departure;

    CountLifecycle(MeterRegistry meters) {
        for (LifecycleStep step : LifecycleStep.values()) {
            steps.put(
                    step,
                    Counter.builder("milepost.invoice.steps")
                            .description("Steps taken in the lives of invoices and credit notes")
                            .tag("step", step.label())
                            .register(meters));
        }
        issue = timer(meters, "milepost.invoice.issue", "From the approval of an invoice to its number");
        departure = timer(
                meters,
                "milepost.invoice.departure",
                "From the number of an invoice to the mail server or the access point taking it");
    }

    @TransactionalEventListener
    void on(TimelineContinued timeline) {
        LifecycleStep.of(timeline.event()).ifPresent(step -> {
            Objects.requireNonNull(steps.get(step)).increment();
            if (step == LifecycleStep.ISSUED && LifecycleStep.APPROVED.events().contains(timeline.eventBefore())) {
                issue.record(Duration.between(timeline.before(), timeline.at()));
            }
        });
    }

    @TransactionalEventListener
    void on(InvoiceLeft left) {
        departure.record(left.afterIssue());
    }

    private static Timer timer(MeterRegistry meters, String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }
}
