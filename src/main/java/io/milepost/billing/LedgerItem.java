package io.milepost.billing;

import io.milepost.project.ItemKey;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The ledger's account of one billable item: how much was recorded, and whether its source took it back. */
@Entity
@Table(name = "billable_item")
class LedgerItem {
    @EmbeddedId
    private ItemKey key;

    @Column(name = "project_code")
    private String project;

    private BigDecimal recorded;
    private boolean withdrawn;

    @Version
    private @Nullable Integer version;

    protected LedgerItem() {}

    LedgerItem(ItemKey key, String project, BigDecimal recorded) {
        this.key = key;
        this.project = project;
        this.recorded = recorded;
    }

    void record(String inProject, BigDecimal size) {
        this.project = inProject;
        this.recorded = size;
        this.withdrawn = false;
    }

    void withdraw() {
        this.withdrawn = true;
    }

    ItemKey key() {
        return key;
    }

    BigDecimal recorded() {
        return recorded;
    }

    boolean withdrawn() {
        return withdrawn;
    }
}
