package io.milepost.schedule;

import io.milepost.billing.ChangeRetainer;
import io.milepost.billing.Retainer;
import io.milepost.calendar.WrittenDates;
import io.milepost.client.Checks;
import io.milepost.project.RecordLocked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a retainer that a schedule bills costs or includes from a day on, on the schedule's own record. */
@Component
public class ChangeFee {
    private final LockSchedule lockSchedule;
    private final ScheduledRetainers retainers;
    private final ChangeRetainer changeRetainer;
    private final RecordChange recordChange;

    ChangeFee(
            LockSchedule lockSchedule,
            ScheduledRetainers retainers,
            ChangeRetainer changeRetainer,
            RecordChange recordChange) {
        this.lockSchedule = lockSchedule;
        this.retainers = retainers;
        this.changeRetainer = changeRetainer;
        this.recordChange = recordChange;
    }

    /** For a whole period of the retainer, in minutes and the project's currency; a term is named where there are several. */
    @Transactional
    public void change(
            ScheduleKey key,
            @Nullable String term,
            @Nullable LocalDate from,
            @Nullable BigDecimal fee,
            @Nullable BigDecimal minutes,
            String person) {
        LockedSchedule locked = lockSchedule.lock(key);
        new Checks()
                .require(from != null, "Say from which day on, like 2027-03-15.")
                .require(fee != null || minutes != null, "Give a fee, included hours, or both.")
                .raise();
        if (locked.schedule().is(ScheduleState.ENDED)) {
            throw new RecordLocked(locked.schedule().inWords());
        }
        LocalDate day = Objects.requireNonNull(from);
        String retainer = chosen(locked.schedule(), term);
        changeRetainer.change(key.project(), retainer, day, fee, minutes);
        recordChange.of(
                key,
                person,
                "%s from %s on: %s%s%s"
                        .formatted(
                                retainer,
                                WrittenDates.day(day),
                                fee == null ? "" : "fee " + fee.toPlainString(),
                                fee == null || minutes == null ? "" : ", ",
                                minutes == null ? "" : minutes.toPlainString() + " minutes included"));
    }

    private String chosen(Schedule schedule, @Nullable String term) {
        List<String> codes = retainers.of(schedule).stream().map(Retainer::code).toList();
        new Checks()
                .require(!codes.isEmpty(), "%s bills no retainer, so it has no fee.".formatted(schedule.key()))
                .require(
                        term == null ? codes.size() <= 1 : codes.isEmpty() || codes.contains(term),
                        "Say which retainer: %s.".formatted(codes.stream().collect(Collectors.joining(", "))))
                .raise();
        return term == null ? codes.get(0) : term;
    }
}
