package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which receipt an expense has now. */
@Entity
class ExpenseReceipt {
    @Id
    @Column(name = "item_key")
    private String item;

    private String sha256;

    @Column(name = "attached_by")
    private String attachedBy;

    @Column(name = "attached_at")
    private Instant attachedAt;

    @Version
    private @Nullable Integer version;

    protected ExpenseReceipt() {}

    ExpenseReceipt(ItemKey item, String sha256, String by, Instant at) {
        this.item = item.value();
        become(sha256, by, at);
    }

    final void become(String newSha256, String by, Instant at) {
        this.sha256 = newSha256;
        this.attachedBy = by;
        this.attachedAt = at;
    }

    ItemKey item() {
        return new ItemKey(item);
    }

    String sha256() {
        return sha256;
    }
}
