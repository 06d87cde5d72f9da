package io.milepost.billing;

import io.milepost.project.ItemKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Collection;
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
        return part(item, 0, project, size);
    }

    /** The n-th part of an item, counted from 0. */
    static Portion part(ItemKey item, int number, String project, BigDecimal size) {
        Portion portion = new Portion();
        portion.id = id(item, number);
        portion.itemKey = item.value();
        portion.project = project;
        portion.size = size;
        return portion;
    }

    static String id(ItemKey item, int number) {
        return item.value() + "#" + number;
    }

    /** Which part of its item an id names. */
    static int number(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('#') + 1));
    }

    static ItemKey itemOf(String id) {
        return new ItemKey(id.substring(0, id.lastIndexOf('#')));
    }

    /** Takes another share of its item; what all its siblings have together never changes. */
    void resize(BigDecimal newSize) {
        resize(project, newSize);
    }

    void resize(String inProject, BigDecimal newSize) {
        if (settled) {
            throw new IllegalStateException("portion %s is settled".formatted(id));
        }
        this.project = inProject;
        this.size = newSize;
    }

    /** A part of this portion becomes a sibling of its own; both stay as settled as they were. */
    Portion split(Collection<Portion> siblings, BigDecimal part) {
        int next = siblings.stream().mapToInt(Portion::number).max().orElse(0) + 1;
        Portion sibling = part(item(), next, project, part);
        sibling.settled = settled;
        this.size = size.subtract(part);
        return sibling;
    }

    /** What was credited is open work again. */
    void reopen() {
        this.settled = false;
    }

    void settle() {
        this.settled = true;
    }

    String id() {
        return id;
    }

    int number() {
        return number(id);
    }

    String project() {
        return project;
    }

    boolean settled() {
        return settled;
    }

    ItemKey item() {
        return new ItemKey(itemKey);
    }

    BigDecimal size() {
        return size;
    }
}
