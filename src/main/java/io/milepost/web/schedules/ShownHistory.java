package io.milepost.web.schedules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.milepost.invoice.BillingTrigger;
import io.milepost.schedule.PeriodState;
import io.milepost.schedule.ScheduleChange;
import io.milepost.schedule.ScheduledPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schedule with what became of its periods, and who changed it; the newest period first. */
record ShownHistory(@JsonUnwrapped ShownSchedule schedule, List<Period> periods, List<Change> changes) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Period(
            LocalDate from,
            LocalDate to,
            LocalDate billingDay,
            PeriodState state,
            String why,
            String by,
            Instant at,
            @Nullable String businessKey,
            @Nullable String invoiceId,
            @Nullable String message) {
        static Period of(ScheduledPeriod row, Map<String, BillingTrigger> triggers) {
            @Nullable BillingTrigger trigger = row.businessKey() == null ? null : triggers.get(row.businessKey());
            var invoice = trigger == null ? null : trigger.invoice();
            return new Period(
                    row.period().from(),
                    row.period().to(),
                    row.billingDay(),
                    row.state(),
                    row.why(),
                    row.person(),
                    row.happenedAt(),
                    row.businessKey(),
                    invoice == null ? null : invoice.value(),
                    trigger == null ? null : trigger.outcome());
        }
    }

    record Change(Instant at, String by, String what) {
        static Change of(ScheduleChange change) {
            return new Change(change.at(), change.person(), change.what());
        }
    }
}
