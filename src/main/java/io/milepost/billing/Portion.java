package io.milepost.billing;

import io.milepost.project.ItemKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The part of an item that is billed as one. A whole item is one portion; a cap, an overage or a partial credit splits it
 * into siblings whose sizes add up to the item. Minutes for time, an amount in the item's currency otherwise.
 */
@Entity
class Portion {
    @Id
    private String id;

    @Column(name = "item_key")
    private String itemKey;

    @Column(name = "project_code")
    private String project;

    private BigDecimal size;
    private boolean settled;

    @Version
    private @Nullable Integer version;

    protected Portion() {}

    static Portion whole(ItemKey item, String project, BigDecimal size) {
        Portion portion = new Portion();
        portion.id = item.value() + "#0";
        portion.itemKey = item.value();
        portion.project = project;
        portion.size = size;
        return portion;
    }

    void resize(String inProject, BigDecimal newSize) {
        if (settled) {
            throw new IllegalStateException("portion %s is settled".formatted(id));
        }
        this.project = inProject;
        this.size = newSize;
    }

    void settle() {
        this.settled = true;
    }

    String id() {
        return id;
    }

    ItemKey item() {
        return new ItemKey(itemKey);
    }

    BigDecimal size() {
        return size;
    }
}
