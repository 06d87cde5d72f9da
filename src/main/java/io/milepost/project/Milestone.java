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
        this.amount = plan.amount();
        replan(plan);
    }

    /** Answers whether what will be billed changes. */
    boolean replan(MilestonePlan plan) {
        boolean changes = amount.compareTo(plan.amount()) != 0
                || !name.equals(plan.name())
                || !sameNumber(vatPercent, plan.vatPercent());
        this.name = plan.name();
        this.amount = plan.amount();
        this.vatPercent = plan.vatPercent();
        this.plannedOn = plan.plannedOn();
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
