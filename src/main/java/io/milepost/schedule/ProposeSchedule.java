package io.milepost.schedule;

import io.milepost.billing.BillingTerms;
import io.milepost.billing.ProjectTerms;
import io.milepost.billing.TermsKind;
import io.milepost.client.Checks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a schedule of what somebody wishes, with what follows from the project; says all that is wrong with it at once. */
@Component
public class ProposeSchedule {
    private static final int SHOWN = 6;
    private static final int MOST_EVERY = 60;
    private static final int MOST_YEARS = 10;
    private static final Set<TermsKind> BILLED_OTHERWISE = Set.of(TermsKind.DEPOSIT, TermsKind.RETAINAGE);

    private final Schedules schedules;
    private final ProjectTerms projectTerms;
    private final UsualTerms usual;
    private final ScheduledRetainers retainers;
    private final BillingDays days;
    private final ScheduleSettings settings;
    private final Clock clock;

    ProposeSchedule(
            Schedules schedules,
            ProjectTerms projectTerms,
            UsualTerms usual,
            ScheduledRetainers retainers,
            BillingDays days,
            ScheduleSettings settings,
            Clock clock) {
        this.schedules = schedules;
        this.projectTerms = projectTerms;
        this.usual = usual;
        this.retainers = retainers;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ProposedSchedule of(String project, ScheduleWish wish) {
        List<Schedule> others = schedules.of(project);
        ScheduleKey key = new ScheduleKey(project, Objects.requireNonNullElseGet(wish.code(), () -> free(others)));
        check(key, wish, others);
        ScheduleTerms terms = terms(project, wish);
        new Checks()
                .require(
                        terms.endsOn() == null || !terms.endsOn().isBefore(terms.startsOn()),
                        "The last day is before the first.")
                .raise();
        Overlap.refuse(others, terms);
        return proposed(key, terms);
    }

    private ProposedSchedule proposed(ScheduleKey key, ScheduleTerms terms) {
        var now = clock.instant();
        int due = (int) days.open(terms, Set.of())
                .takeWhile(planned -> !days.moment(planned).isAfter(now))
                .count();
        return new ProposedSchedule(
                key,
                terms,
                days.open(terms, Set.of()).limit(SHOWN).toList(),
                due,
                due > settings.mostAtOnce(),
                retainers.ended(key.project(), terms));
    }

    private void check(ScheduleKey key, ScheduleWish wish, List<Schedule> others) {
        boolean weeks = wish.unit() == RhythmUnit.WEEK;
        Integer every = wish.every();
        Integer day = wish.day();
        new Checks()
                .code("A schedule's code", key.code())
                .require(
                        others.stream().noneMatch(other -> other.key().equals(key)),
                        "There is a schedule %s already.".formatted(key))
                .require(
                        every == null || every >= 1 && every <= MOST_EVERY,
                        "Every how many: a number from 1 to %d.".formatted(MOST_EVERY))
                .require(day == null || day >= 1 && day <= 31, "The day of the month is 1 to 31.")
                .require(wish.handling() == null || wish.handling().isOrderly(), Handling.ORDERLY)
                .require(
                        !weeks || day == null && !wish.wantsLastBusinessDay(),
                        "Weeks keep the weekday of the first day; they have no day of the month.")
                .require(
                        day == null || !wish.wantsLastBusinessDay(),
                        "Choose a day of the month or the last business day, not both.")
                .day("The first day", wish.startsOn())
                .require(isNear(wish.startsOn()), "The first day must be within ten years.")
                .require(isNear(wish.endsOn()), "The last day must be within ten years.")
                .require(
                        wish.term() == null || isBillable(key.project(), wish.term()),
                        "There is no term %s that a schedule can bill.".formatted(wish.term()))
                .raise();
    }

    private boolean isNear(@Nullable LocalDate day) {
        return day == null || day.isBefore(today().plusYears(MOST_YEARS));
    }

    private boolean isBillable(String project, String term) {
        return projectTerms.of(project).stream()
                .filter(agreed -> !BILLED_OTHERWISE.contains(agreed.kind()))
                .map(BillingTerms::code)
                .anyMatch(term::equals);
    }

    private ScheduleTerms terms(String project, ScheduleWish wish) {
        ScheduleTerms usually = usual.of(project, wish.term(), today());
        LocalDate startsOn = Objects.requireNonNullElse(wish.startsOn(), usually.startsOn());
        return new ScheduleTerms(
                wish.term(),
                rhythm(wish, usually.rhythm(), startsOn),
                Objects.requireNonNullElse(wish.inAdvance(), usually.inAdvance()),
                startsOn,
                wish.endsOn());
    }

    /** Whoever names a first day and no day of the month means that day. */
    private static Rhythm rhythm(ScheduleWish wish, Rhythm usually, LocalDate startsOn) {
        boolean asUsual = wish.unit() == null && wish.every() == null;
        RhythmUnit unit = Objects.requireNonNullElse(wish.unit(), usually.unit());
        int every = Objects.requireNonNullElse(wish.every(), asUsual ? usually.every() : 1);
        if (unit == RhythmUnit.WEEK) {
            return Rhythm.weeks(every);
        }
        if (wish.wantsLastBusinessDay()) {
            return Rhythm.onLastBusinessDay(every, unit);
        }
        Integer usualDay = asUsual && wish.startsOn() == null ? usually.day() : null;
        Integer day = wish.day() == null ? usualDay : wish.day();
        return Rhythm.onDay(every, unit, day == null ? startsOn.getDayOfMonth() : day);
    }

    private static String free(List<Schedule> others) {
        Set<String> taken = others.stream().map(other -> other.key().code()).collect(Collectors.toSet());
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "CYCLE-" + n)
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return days.day(clock.instant());
    }
}
