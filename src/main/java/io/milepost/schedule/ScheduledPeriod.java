package io.milepost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What became of one period of a schedule. Its key is unique, so that a period is billed once, whoever tries. */
@Entity
@Table(name = "scheduled_period")
public class ScheduledPeriod {
    @Embeddable
    record Id(
            @Column(name = "project_code") String project,
            @Column(name = "schedule_code") String schedule,
            @Column(name = "period_from") LocalDate from) {}

    @EmbeddedId
    private Id id;

    @Column(name = "period_to")
    private LocalDate to;

    @Column(name = "billing_day")
    private LocalDate billingDay;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PeriodState state;

    private String why;
    private String person;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "business_key")
    private @Nullable String businessKey;

    @Column(name = "to_tell")
    private boolean toTell;

    @Version
    private @Nullable Integer version;

    protected ScheduledPeriod() {}

    private ScheduledPeriod(
            ScheduleKey schedule, PlannedPeriod planned, PeriodState state, String why, String person, Instant now) {
        this.id = new Id(schedule.project(), schedule.code(), planned.period().from());
        this.to = planned.period().to();
        this.billingDay = planned.billingDay();
        this.state = state;
        this.why = why;
        this.person = person;
        this.happenedAt = now;
    }

    /** {@code late} is one that was missed on its day. */
    static ScheduledPeriod fired(
            ScheduleKey schedule, PlannedPeriod planned, boolean late, String why, String person, Instant now) {
        var period = new ScheduledPeriod(schedule, planned, PeriodState.BILLED, why, person, now);
        period.toTell = late;
        return period;
    }

    static ScheduledPeriod passedOver(
            ScheduleKey schedule, PlannedPeriod planned, PeriodState state, String why, String person, Instant now) {
        return new ScheduledPeriod(schedule, planned, state, why, person, now);
    }

    void collected(String key, boolean anythingToBill) {
        this.businessKey = key;
        this.state = anythingToBill ? PeriodState.BILLED : PeriodState.NOTHING_TO_BILL;
    }

    /** The schedule has another last day. */
    void follow(ServicePeriod period, LocalDate newBillingDay) {
        this.to = period.to();
        this.billingDay = newBillingDay;
    }

    void told() {
        this.toTell = false;
    }

    /** Whether nobody was told yet that it was caught up. */
    boolean isToBeTold() {
        return toTell;
    }

    public boolean is(PeriodState asked) {
        return state == asked;
    }

    public ScheduleKey schedule() {
        return new ScheduleKey(id.project(), id.schedule());
    }

    public ServicePeriod period() {
        return new ServicePeriod(id.from(), to);
    }

    public LocalDate billingDay() {
        return billingDay;
    }

    public PeriodState state() {
        return state;
    }

    /** Why it was billed, or was not. */
    public String why() {
        return why;
    }

    /** Whose doing that is. */
    public String person() {
        return person;
    }

    /** When it was billed, or somebody said that it is not. */
    public Instant happenedAt() {
        return happenedAt;
    }

    /** Of what it was billed by; null where it was not. */
    public @Nullable String businessKey() {
        return businessKey;
    }
}
