package io.milepost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Bills a project, or one of its terms, period after period. Its rhythm never changes: who wants another ends it and makes one. */
@Entity
@Table(name = "billing_schedule")
public class Schedule {
    @EmbeddedId
    private ScheduleKey key;

    @Embedded
    private ScheduleTerms terms;

    @Embedded
    private Handling handling = Handling.USUAL;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ScheduleState state = ScheduleState.ACTIVE;

    @Embedded
    private @Nullable Pause pause;

    @Column(name = "stopped_why")
    private @Nullable String stoppedWhy;

    @Embedded
    private @Nullable Expectation expectation;

    @Column(name = "to_plan")
    private boolean toPlan = true;

    @Column(name = "looks_at")
    private @Nullable Instant looksAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private @Nullable Integer version;

    protected Schedule() {}

    Schedule(ScheduleKey key, ScheduleTerms terms, String madeBy, Instant madeAt) {
        this.key = key;
        this.terms = terms;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    void pause(Pause newPause) {
        this.state = ScheduleState.PAUSED;
        this.pause = newPause;
        change();
    }

    void resume() {
        this.state = ScheduleState.ACTIVE;
        this.pause = null;
        change();
    }

    void stop(String why) {
        this.state = ScheduleState.STOPPED;
        this.stoppedWhy = why;
    }

    /** So many periods are what somebody expects of this day. */
    void goOn(LocalDate today, int expected) {
        this.state = ScheduleState.ACTIVE;
        this.stoppedWhy = null;
        change();
        this.expectation = Expectation.of(today, expected);
    }

    void endAfter(LocalDate lastDay) {
        this.terms = terms.endingOn(lastDay);
        if (state == ScheduleState.STOPPED) {
            this.state = ScheduleState.ACTIVE;
            this.stoppedWhy = null;
        }
        change();
    }

    /** Nothing is left to bill. */
    void end() {
        this.state = ScheduleState.ENDED;
        this.pause = null;
    }

    /** Its process has yet to look at it. What is expected today is counted anew. */
    void change() {
        this.toPlan = true;
        this.expectation = null;
    }

    /** {@code next} is when its process looks at it again; null where only a person has it go on. */
    void planned(@Nullable Instant next) {
        this.toPlan = false;
        this.looksAt = next;
    }

    /** Answers whether nothing was expected of this day so far. */
    boolean expect(LocalDate today, int periods) {
        boolean isNew = expectation == null || !expectation.day().equals(today);
        if (isNew) {
            this.expectation = Expectation.of(today, periods);
        }
        return isNew;
    }

    void fired() {
        this.expectation = Objects.requireNonNull(expectation).another();
    }

    boolean mayFire() {
        return expectation != null && expectation.allowsAnother();
    }

    @Nullable
    Expectation expectation() {
        return expectation;
    }

    boolean isToBePlanned() {
        return toPlan;
    }

    public boolean is(ScheduleState asked) {
        return state == asked;
    }

    /** Where it stands, a sentence. */
    public String inWords() {
        return switch (state) {
            case ACTIVE -> "%s is active.".formatted(key);
            case PAUSED -> "%s is paused already.".formatted(key);
            case STOPPED -> "%s is stopped; accounting decides how it goes on.".formatted(key);
            case ENDED -> "%s has ended; make another one.".formatted(key);
        };
    }

    public ScheduleKey key() {
        return key;
    }

    public ScheduleTerms terms() {
        return terms;
    }

    public Handling handling() {
        return handling;
    }

    void handle(Handling newHandling) {
        this.handling = newHandling;
    }

    public ScheduleState state() {
        return state;
    }

    public @Nullable Pause pause() {
        return pause;
    }

    /** A sentence; null unless it is stopped. */
    public @Nullable String stoppedWhy() {
        return stoppedWhy;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
