package io.milepost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what to a schedule, in words; never altered. */
@Entity
@Table(name = "schedule_change")
public class ScheduleChange {
    private static final int LONGEST = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "project_code")
    private String project;

    @Column(name = "schedule_code")
    private String schedule;

    @Column(name = "happened_at")
    private Instant at;

    private String person;
    private String what;

    @Version
    private @Nullable Integer version;

    protected ScheduleChange() {}

    ScheduleChange(ScheduleKey schedule, Instant at, String person, String what) {
        this.project = schedule.project();
        this.schedule = schedule.code();
        this.at = at;
        this.person = person;
        this.what = what.length() > LONGEST ? what.substring(0, LONGEST - 1) + "…" : what;
    }

    public Instant at() {
        return at;
    }

    public String person() {
        return person;
    }

    public String what() {
        return what;
    }
}
