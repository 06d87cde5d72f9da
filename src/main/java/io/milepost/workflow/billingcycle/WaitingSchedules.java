package io.milepost.workflow.billingcycle;

import io.milepost.schedule.BillingSchedules;
import io.milepost.schedule.ScheduleKey;
import io.milepost.schedule.ScheduleProcess;
import io.milepost.workflow.engine.WaitingRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Otherwise a project would not be billed any more, and nobody would notice. */
@Component
class WaitingSchedules implements WaitingRows<ScheduleKey> {
    private final BillingSchedules schedules;
    private final ScheduleProcess process;

    WaitingSchedules(BillingSchedules schedules, ScheduleProcess process) {
        this.schedules = schedules;
        this.process = process;
    }

    @Override
    public String process() {
        return BillingCycleModel.KEY;
    }

    @Override
    public List<ScheduleKey> all() {
        return schedules.running();
    }

    @Override
    public String businessKey(ScheduleKey row) {
        return row.businessKey();
    }

    @Override
    public boolean stillWaits(ScheduleKey row) {
        return schedules.lock(row).isPresent();
    }

    @Override
    public void askAgain(ScheduleKey row) {
        process.begin(row);
    }

    @Override
    public List<ScheduleKey> doubtful() {
        return schedules.doubtful();
    }

    /** A change whose message was lost, or a billing day whose timer was, as by a process moved by hand. */
    @Override
    public void nudge(ScheduleKey row) {
        if (schedules.hasMissed(row)) {
            process.changed(row);
        }
    }
}
