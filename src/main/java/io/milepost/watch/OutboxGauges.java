package io.milepost.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.milepost.delivery.ReadOutbox;
import io.milepost.delivery.ReadOutbox.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** What has not left: how much in which state, and for how long the oldest has waited. */
@Component
class OutboxGauges implements MeterBinder {
    private final Remembered<List<Waiting>> waiting;
    private final Clock clock;

    OutboxGauges(ReadOutbox readOutbox, Clock clock) {
        this.waiting = new Remembered<>(readOutbox::waiting);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String kind : ReadOutbox.KINDS) {
            for (String state : ReadOutbox.STATES) {
                Gauge.builder("milepost.outbox.messages", this, here -> here.count(kind, state))
                        .description("Messages that have not left: invoices, and notices to people of the firm")
                        .tag("kind", kind)
                        .tag("state", state)
                        .register(meters);
            }
            Gauge.builder("milepost.outbox.oldest.unsent", this, here -> here.age(kind))
                    .description("Age of the oldest message that is still to be sent; 0 where there is none")
                    .baseUnit("seconds")
                    .tag("kind", kind)
                    .register(meters);
        }
    }

    private double count(String kind, String state) {
        return known(rows -> rows.stream()
                .filter(row -> row.kind().equals(kind) && row.state().equals(state))
                .mapToLong(Waiting::count)
                .sum());
    }

    private double age(String kind) {
        return known(rows -> rows.stream()
                .filter(row -> row.kind().equals(kind) && row.isUnsent())
                .map(Waiting::oldest)
                .filter(Objects::nonNull)
                .mapToDouble(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .max()
                .orElse(0));
    }

    private double known(ToDoubleFunction<List<Waiting>> figure) {
        List<Waiting> rows = waiting.latest();
        return rows == null ? Double.NaN : figure.applyAsDouble(rows);
    }
}
