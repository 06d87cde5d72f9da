package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** What a term of a project asks for by itself: a retainer's period, progress of a contract, a deposit, a released retainage. */
@Entity
public non-sealed class TermCharge extends AgreedItem implements BillableItem {
    private String term;
    private boolean taxed;

    @Column(name = "charged_on")
    private LocalDate chargedOn;

    @Column(name = "period_from")
    private LocalDate from;

    @Column(name = "period_to")
    private LocalDate to;

    protected TermCharge() {}

    TermCharge(ItemKey key, String project, ChargeDetails details) {
        super(key, project, details.name(), details.amount());
        this.term = details.term();
        amend(details);
    }

    final void amend(ChargeDetails details) {
        agree(details.name(), details.amount(), details.percent(), details.vatPercent());
        this.taxed = details.taxed();
        this.chargedOn = details.chargedOn();
        this.from = details.from();
        this.to = details.to();
    }

    /** Whether its term still asks for just this. */
    boolean says(ChargeDetails details) {
        return isAgreed(details.name(), details.amount(), details.percent(), details.vatPercent())
                && taxed == details.taxed()
                && chargedOn.equals(details.chargedOn())
                && from.equals(details.from())
                && to.equals(details.to());
    }

    public String term() {
        return term;
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
    @Override
    public BigDecimal percent() {
        return Objects.requireNonNull(super.percent());
    }
}
