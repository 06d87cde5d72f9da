package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a term of a project asks for by itself: a retainer's period, progress of a contract, a deposit, a released retainage. */
@Entity
public non-sealed class TermCharge implements BillableItem {
    @EmbeddedId
    private ItemKey key;

    private String project;
    private String term;
    private String name;
    private BigDecimal amount;

    @Column(name = "vat_percent")
    private @Nullable BigDecimal vatPercent;

    private boolean taxed;

    @Column(name = "charged_on")
    private LocalDate chargedOn;

    @Column(name = "period_from")
    private LocalDate from;

    @Column(name = "period_to")
    private LocalDate to;

    private @Nullable BigDecimal percent;

    @Version
    private @Nullable Integer version;

    protected TermCharge() {}

    TermCharge(ItemKey key, String project, ChargeDetails details) {
        this.key = key;
        this.project = project;
        this.term = details.term();
        amend(details);
    }

    final void amend(ChargeDetails details) {
        this.name = details.name();
        this.amount = details.amount();
        this.vatPercent = details.vatPercent();
        this.taxed = details.taxed();
        this.chargedOn = details.chargedOn();
        this.from = details.from();
        this.to = details.to();
        this.percent = details.percent();
    }

    /** Whether its term still asks for just this; 19 and 19.00 percent are the same. */
    boolean says(ChargeDetails details) {
        return name.equals(details.name())
                && amount.compareTo(details.amount()) == 0
                && same(vatPercent, details.vatPercent())
                && taxed == details.taxed()
                && same(percent, details.percent())
                && chargedOn.equals(details.chargedOn())
                && from.equals(details.from())
                && to.equals(details.to());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    @Override
    public ItemKey key() {
        return key;
    }

    @Override
    public String project() {
        return project;
    }

    public String term() {
        return term;
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

    /** A payment ahead may be without VAT; that is charged on the work then. */
    public boolean taxed() {
        return taxed;
    }

    /** The day from which it may be billed. */
    @Override
    public LocalDate date() {
        return chargedOn;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    /** How much of its contract was done then; only progress has one. */
    public BigDecimal percent() {
        return Objects.requireNonNull(percent);
    }
}
