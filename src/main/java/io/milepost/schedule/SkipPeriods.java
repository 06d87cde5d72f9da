package io.milepost.schedule;

import io.milepost.calendar.WrittenDates;
import io.milepost.client.Checks;
import io.milepost.client.InvalidRecord;
import io.milepost.project.RecordLocked;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaves periods out, as long as their billing day is not there. Nothing is waived: the work comes with the next invoice. */
@Component
public class SkipPeriods {
    private static final int MOST = 24;
    private static final String NAMELESS = "Name periods by their first days, like 2027-03-01.";

    private final LockSchedule lockSchedule;
    private final ScheduledPeriods periods;
    private final RecordChange recordChange;
    private final Clock clock;

    SkipPeriods(LockSchedule lockSchedule, ScheduledPeriods periods, RecordChange recordChange, Clock clock) {
        this.lockSchedule = lockSchedule;
        this.periods = periods;
        this.recordChange = recordChange;
        this.clock = clock;
    }

    /** Those that begin on these days, or the next one where none is named. */
    @Transactional
    public void skip(ScheduleKey key, Collection<LocalDate> firstDays, String why, String person) {
        Instant now = clock.instant();
        LockedSchedule locked = lockSchedule.lock(key);
        new Checks()
                .text("Why it is skipped", why, 300)
                .require(firstDays.size() <= MOST, "At most %d periods are skipped at once.".formatted(MOST))
                .require(isNamed(firstDays), NAMELESS)
                .raise();
        if (!Set.of(ScheduleState.ACTIVE, ScheduleState.PAUSED)
                .contains(locked.schedule().state())) {
            throw new RecordLocked(locked.schedule().inWords());
        }
        List<PlannedPeriod> skipped = chosen(locked, new TreeSet<>(firstDays), now);
        new Checks()
                .require(!skipped.isEmpty(), "%s has no period left to skip.".formatted(key))
                .raise();
        skipped.forEach(planned -> periods.saveAndFlush(
                ScheduledPeriod.passedOver(key, planned, PeriodState.SKIPPED, "Skipped: " + why.strip(), person, now)));
        locked.schedule().change();
        recordChange.of(key, person, "Skipped %s: %s".formatted(names(skipped), why.strip()));
    }

    /** The periods are billed after all. */
    @Transactional
    public void takeBack(ScheduleKey key, Collection<LocalDate> firstDays, String person) {
        Instant now = clock.instant();
        LockedSchedule locked = lockSchedule.lock(key);
        new Checks().require(isNamed(firstDays), NAMELESS).raise();
        if (locked.schedule().is(ScheduleState.ENDED)) {
            throw new RecordLocked(locked.schedule().inWords());
        }
        List<ScheduledPeriod> skipped = locked.rows().stream()
                .filter(row -> row.is(PeriodState.SKIPPED)
                        && firstDays.contains(row.period().from()))
                .toList();
        if (skipped.isEmpty() || skipped.size() < Set.copyOf(firstDays).size()) {
            throw new InvalidRecord(List.of("Name periods that are skipped, by their first days."));
        }
        skipped.stream()
                .filter(row -> !locked.days().moment(row.billingDay()).isAfter(now))
                .findFirst()
                .ifPresent(past -> {
                    throw new RecordLocked(
                            "The billing day of %s has passed: its work comes with the next invoice, or request one."
                                    .formatted(past.period().inWords()));
                });
        skipped.forEach(periods::delete);
        locked.schedule().change();
        recordChange.of(
                key,
                person,
                "Not skipped any more: "
                        + skipped.stream().map(row -> row.period().inWords()).collect(Collectors.joining(", ")));
    }

    private static List<PlannedPeriod> chosen(LockedSchedule locked, TreeSet<LocalDate> firstDays, Instant now) {
        if (firstDays.isEmpty()) {
            return locked.open()
                    .dropWhile(planned -> !locked.days().moment(planned).isAfter(now))
                    .limit(1)
                    .toList();
        }
        List<PlannedPeriod> found = locked.open()
                .takeWhile(planned -> !planned.period().from().isAfter(firstDays.last()))
                .filter(planned -> firstDays.contains(planned.period().from())
                        && locked.days().moment(planned).isAfter(now))
                .sorted(Comparator.comparing(planned -> planned.period().from()))
                .toList();
        if (found.size() < firstDays.size()) {
            found.forEach(planned -> firstDays.remove(planned.period().from()));
            throw new InvalidRecord(List.of("No period of %s that is still to be billed begins on %s."
                    .formatted(
                            locked.key(),
                            firstDays.stream().map(WrittenDates::day).collect(Collectors.joining(", ")))));
        }
        return found;
    }

    private static boolean isNamed(Collection<LocalDate> firstDays) {
        return firstDays.stream().allMatch(Objects::nonNull);
    }

    private static String names(List<PlannedPeriod> skipped) {
        return skipped.stream().map(planned -> planned.period().inWords()).collect(Collectors.joining(", "));
    }
}
