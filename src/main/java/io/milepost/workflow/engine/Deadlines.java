package io.milepost.workflow.engine;

import io.milepost.calendar.BusinessDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** People have so many business days for a task. Then they are reminded, and more days later others may do it, too. */
@Component
public class Deadlines {
    private static final String REMINDER = "reminder";
    private static final String ESCALATION = "escalation";
    private static final int URGENT = 75;

    private final BusinessDays calendar;
    private final Clock clock;

    public Deadlines(BusinessDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    public void begin(DelegateTask task, int days, int escalationDays) {
        Instant due = calendar.after(clock.instant(), days);
        task.setDueDate(Date.from(due));
        TaskTimers.start(task, REMINDER, due);
        TaskTimers.start(task, ESCALATION, calendar.after(due, escalationDays));
    }

    /** The task is late; answers whether by so much that others may do it. {@code what} is what {@link HumanStep#due} says. */
    public boolean isOver(DelegateTask task, String what) {
        task.setPriority(URGENT);
        return what.equals(ESCALATION);
    }

    /** It is done. */
    public void end(DelegateTask task) {
        TaskTimers.cancel(task, List.of(REMINDER, ESCALATION));
    }
}
