package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An outlay that is passed on to the client. */
@Entity
public non-sealed class Expense implements BillableItem {
    @EmbeddedId
    private ItemKey key;

    @Embedded
    private ExpenseDetails details;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private @Nullable Integer version;

    protected Expense() {}

    Expense(ItemKey key, ExpenseDetails details, Instant at) {
        this.key = key;
        this.details = details;
        this.changedAt = at;
    }

    void amend(ExpenseDetails newDetails, Instant at) {
        this.details = newDetails;
        this.changedAt = at;
    }

    public ExpenseDetails details() {
        return details;
    }

    String inWords() {
        return "%s %s on %s, %s (%s)%s, project %s%s: %s"
                .formatted(
                        details.amount().toPlainString(),
                        details.currency(),
                        details.date(),
                        details.person(),
                        details.category(),
                        details.supply() == Supply.GOODS ? ", goods" : "",
                        details.project(),
                        details.billable() ? "" : ", not billable",
                        details.description());
    }

    @Override
    public ItemKey key() {
        return key;
    }

    @Override
    public String project() {
        return details.project();
    }

    @Override
    public LocalDate date() {
        return details.date();
    }

    @Override
    public BigDecimal size() {
        return details.amount();
    }
}
