package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A delivery the client pays a fixed price for; it becomes billable on the day it is reached, once. */
@Entity
public non-sealed class Milestone extends AgreedItem implements BillableItem {
    private String code;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Supply supply;

    @Column(name = "planned_on")
    private @Nullable LocalDate plannedOn;

    @Column(name = "reached_on")
    private @Nullable LocalDate reachedOn;

    @Column(name = "waits_for")
    private @Nullable String waitsFor;

    protected Milestone() {}

    Milestone(String project, String code, MilestonePlan plan) {
        super(ItemKey.milestone(project, code), project, plan.name(), amount(plan, BigDecimal.ZERO));
        this.code = code;
        this.supply = plan.supply();
        replan(plan);
    }

    /** Answers whether what will be billed changes. */
    final boolean replan(MilestonePlan plan) {
        BigDecimal amount = amount(plan, size());
        boolean changes = !isAgreed(plan.name(), amount, plan.percent(), plan.vatPercent()) || supply != plan.supply();
        agree(plan.name(), amount, plan.percent(), plan.vatPercent());
        this.supply = plan.supply();
        this.plannedOn = plan.plannedOn();
        return changes;
    }

    /** A percentage is worth what its contract value says, which is not the plan's to know. */
    private static BigDecimal amount(MilestonePlan plan, BigDecimal otherwise) {
        return Objects.requireNonNullElse(plan.amount(), otherwise);
    }

    /** Prices a percentage anew; answers whether that changes anything. */
    public boolean becomesWorth(BigDecimal newAmount) {
        boolean changes = size().compareTo(newAmount) != 0;
        costs(newAmount);
        return changes;
    }

    void reach(LocalDate on) {
        if (reachedOn != null) {
            throw new IllegalStateException("Milestone %s of %s was reached already".formatted(code, project()));
        }
        this.reachedOn = on;
    }

    /** It was not, after all. */
    void takeBack() {
        this.reachedOn = null;
        this.waitsFor = null;
    }

    /** It is not billed until {@link #letBill}; {@code why} is a sentence for people. */
    public void waitFor(String why) {
        this.waitsFor = why;
    }

    /** Nothing keeps it from being billed any more. */
    public void letBill() {
        this.waitsFor = null;
    }

    /** What keeps it from being billed though it was reached; null where nothing does. */
    public @Nullable String waitsFor() {
        return waitsFor;
    }

    public String code() {
        return code;
    }

    public Supply supply() {
        return supply;
    }

    public @Nullable LocalDate plannedOn() {
        return plannedOn;
    }

    public @Nullable LocalDate reachedOn() {
        return reachedOn;
    }

    @Override
    public LocalDate date() {
        return Objects.requireNonNull(reachedOn, "only a milestone that was reached can be billed");
    }
}
