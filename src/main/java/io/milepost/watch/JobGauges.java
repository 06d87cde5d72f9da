package io.milepost.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.milepost.watch.JobBacklog.Backlog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the processes have still to do: jobs, incidents, people's tasks. */
@Component
class JobGauges implements MeterBinder {
    private static final List<String> STATES = List.of("due", "locked", "failed", "later");

    private final Remembered<Backlog> backlog;
    private final Clock clock;
    private @Nullable MultiGauge tasks;

    JobGauges(JobBacklog jobs, Clock clock) {
        this.backlog = new Remembered<>(() -> shown(jobs.read()));
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        tasks = MultiGauge.builder("milepost.tasks")
                .description("Open tasks of people, by the step of the model")
                .register(meters);
        for (String state : STATES) {
            Gauge.builder(
                            "milepost.jobs",
                            this,
                            here -> here.known(now -> now.jobs().getOrDefault(state, 0L)))
                    .description("Jobs of all nodes: due, locked by a node that runs them, failed for good, for later")
                    .tag("state", state)
                    .register(meters);
        }
        Gauge.builder("milepost.jobs.oldest.due", this, here -> here.known(here::age))
                .description("For how long the oldest job that is due has waited; 0 where there is none")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("milepost.incidents", this, here -> here.known(Backlog::incidents))
                .description("Steps that failed at every attempt and wait for somebody")
                .register(meters);
    }

    private double age(Backlog now) {
        return now.oldestDue() == null
                ? 0
                : Math.max(0, Duration.between(now.oldestDue(), clock.instant()).toMillis() / 1000.0);
    }

    private double known(ToDoubleFunction<Backlog> figure) {
        Backlog now = backlog.latest();
        return now == null ? Double.NaN : figure.applyAsDouble(now);
    }

    private Backlog shown(Backlog read) {
        if (tasks != null) {
            tasks.register(
                    read.tasks().entrySet().stream()
                            .map(open -> MultiGauge.Row.of(Tags.of("task", open.getKey()), open.getValue()))
                            .toList(),
                    true);
        }
        return read;
    }
}
