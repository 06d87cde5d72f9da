package io.milepost.year;

import io.milepost.MovedClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** What is to happen when. The clock goes from one entry to the next, and by each timer between them that falls due. */
public final class Diary {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private record Entry(Instant at, int number, Runnable what) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private final MovedClock clock;
    private final ManagementService engine;
    private final Random dice;
    private int numbers;

    public Diary(MovedClock clock, ManagementService engine, Random dice) {
        this.clock = clock;
        this.engine = engine;
        this.dice = dice;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** At some time of a weekday so many days on, most often while the office is open, and never before now. */
    public void later(int fewest, int most, Runnable what) {
        LocalDate day = weekday(today().plusDays(fewest + dice.nextInt(most - fewest + 1)));
        Instant at = moment(day);
        while (at.isBefore(now())) {
            day = weekday(day.plusDays(1));
            at = moment(day);
        }
        at(at, what);
    }

    public void at(Instant moment, Runnable what) {
        entries.add(new Entry(moment, numbers++, what));
    }

    public Instant moment(LocalDate day) {
        int seconds = dice.nextInt(10) == 0 ? dice.nextInt(15 * 3600) : 2 * 3600 + dice.nextInt(8 * 3600);
        return day.atTime(LocalTime.of(7, 0))
                .plusSeconds(seconds)
                .atZone(ZONE)
                .toInstant()
                .plusMillis(dice.nextInt(1000));
    }

    public static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    public void live(Instant until) {
        while (!entries.isEmpty() && entries.peek().at().isBefore(until)) {
            Entry next = entries.remove();
            goOnTo(next.at());
            next.what().run();
            work();
        }
        goOnTo(until);
    }

    private void goOnTo(Instant moment) {
        for (Job due = dueBefore(moment); due != null; due = dueBefore(moment)) {
            moveTo(due.getDuedate().toInstant());
            run(due);
            work();
        }
        moveTo(moment);
    }

    private Job dueBefore(Instant moment) {
        List<Job> first = engine.createJobQuery()
                .duedateLowerThan(Date.from(moment))
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return first.isEmpty() ? null : first.get(0);
    }

    /** Whatever the engine has to do at once; each step takes it some seconds. */
    public void work() {
        for (List<Job> jobs = executable(); !jobs.isEmpty(); jobs = executable()) {
            jobs.forEach(this::run);
        }
    }

    private List<Job> executable() {
        return engine.createJobQuery().executable().list();
    }

    private void run(Job job) {
        if (engine.createJobQuery().jobId(job.getId()).count() > 0) {
            moveTo(now().plusMillis(dice.nextInt(40_000)));
            engine.executeJob(job.getId());
        }
    }

    private void moveTo(Instant moment) {
        if (moment.isAfter(now())) {
            clock.moveTo(moment);
        }
    }
}
