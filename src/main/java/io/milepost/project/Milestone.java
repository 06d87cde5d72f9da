package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A delivery the client pays a fixed price for; it becomes billable on the day it is reached, once. */
@Entity
public non-sealed class Milestone implements BillableItem {
    @EmbeddedId
    private ItemKey key;

    private String project;
    private String code;
    private String name;
    private BigDecimal amount;

    private @Nullable BigDecimal percent;

    @Column(name = "vat_percent")
    private @Nullable BigDecimal vatPercent;

    @Column(name = "planned_on")
    private @Nullable LocalDate plannedOn;

    @Column(name = "reached_on")
    private @Nullable LocalDate reachedOn;

    @Version
    private @Nullable Integer version;

    protected Milestone() {}

    Milestone(String project, String code, MilestonePlan plan) {
        this.key = ItemKey.milestone(project, code);
        this.project = project;
        this.code = code;
        this.name = plan.name();
        this.amount = amount(plan, BigDecimal.ZERO);
        replan(plan);
    }

    /** Answers whether what will be billed changes. */
    boolean replan(MilestonePlan plan) {
        BigDecimal newAmount = amount(plan, amount);
        boolean changes = amount.compareTo(newAmount) != 0
                || !name.equals(plan.name())
                || !sameNumber(percent, plan.percent())
                || !sameNumber(vatPercent, plan.vatPercent());
        this.name = plan.name();
        this.amount = newAmount;
        this.percent = plan.percent();
        this.vatPercent = plan.vatPercent();
        this.plannedOn = plan.plannedOn();
        return changes;
    }

    /** A percentage is worth what its contract value says, which is not the plan's to know. */
    private static BigDecimal amount(MilestonePlan plan, BigDecimal otherwise) {
        return Objects.requireNonNullElse(plan.amount(), otherwise);
    }

    /** Prices a percentage anew; answers whether that changes anything. */
    public boolean becomesWorth(BigDecimal newAmount) {
        boolean changes = amount.compareTo(newAmount) != 0;
        this.amount = newAmount;
        return changes;
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    void reach(LocalDate on) {
        if (reachedOn != null) {
            throw new IllegalStateException("Milestone %s of %s was reached already".formatted(code, project));
        }
        this.reachedOn = on;
    }

    @Override
    public ItemKey key() {
        return key;
    }

    @Override
    public String project() {
        return project;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    @Override
    public BigDecimal size() {
        return amount;
    }

    public @Nullable BigDecimal percent() {
        return percent;
    }

    public @Nullable BigDecimal vatPercent() {
        return vatPercent;
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
