package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change at the source of an item that is already issued: kept and reported, never applied; a credit note corrects it. */
@Entity
public class LateChange {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "item_key")
    private String itemKey;

    @Column(name = "received_at")
    private Instant receivedAt;

    private @Nullable String was;
    private String wanted;

    @Column(name = "was_size")
    private @Nullable BigDecimal wasSize;

    @Column(name = "wanted_size")
    private @Nullable BigDecimal wantedSize;

    protected LateChange() {}

    LateChange(BillableItem item, String was, String wanted, BigDecimal wantedSize, Instant receivedAt) {
        this.itemKey = item.key().value();
        this.receivedAt = receivedAt;
        this.was = was;
        this.wanted = wanted;
        this.wasSize = item.size();
        this.wantedSize = wantedSize;
    }

    public @Nullable Long id() {
        return id;
    }

    public String itemKey() {
        return itemKey;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** What was issued; unknown of changes kept by earlier releases. */
    public @Nullable String was() {
        return was;
    }

    /** Minutes of time, an amount otherwise. */
    public @Nullable BigDecimal wasSize() {
        return wasSize;
    }

    /** In the same measure; 0 for what its source deleted. */
    public @Nullable BigDecimal wantedSize() {
        return wantedSize;
    }

    public String wanted() {
        return wanted;
    }
}
