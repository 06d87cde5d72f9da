package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
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

    private String wanted;

    protected LateChange() {}

    LateChange(ItemKey item, Instant receivedAt, String wanted) {
        this.itemKey = item.value();
        this.receivedAt = receivedAt;
        this.wanted = wanted;
    }

    public String itemKey() {
        return itemKey;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public String wanted() {
        return wanted;
    }
}
