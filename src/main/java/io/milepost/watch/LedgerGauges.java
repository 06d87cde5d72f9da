package io.milepost.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.milepost.audit.LedgerChecked;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the last check of the ledger on this node found; not known before the first. */
@Component
class LedgerGauges implements MeterBinder {
    private volatile @Nullable LedgerChecked last;

    @EventListener
    void on(LedgerChecked checked) {
        last = checked;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("milepost.ledger.holds", this, LedgerGauges::holds)
                .description("Whether the last check of the ledger on this node found it to hold: 1 or 0")
                .register(meters);
        Gauge.builder("milepost.ledger.checked.timestamp", this, LedgerGauges::checkedAt)
                .description("When the ledger was last checked on this node, as Unix time; 0 before the first time")
                .baseUnit("seconds")
                .register(meters);
    }

    private double holds() {
        LedgerChecked checked = last;
        return checked == null ? Double.NaN : checked.holds() ? 1 : 0;
    }

    private double checkedAt() {
        LedgerChecked checked = last;
        return checked == null ? 0 : checked.at().getEpochSecond();
    }
}
