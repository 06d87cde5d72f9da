package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a client pays because it was agreed, not because somebody recorded it: it has a name and a price of its own. */
@MappedSuperclass
abstract class AgreedItem {
    @EmbeddedId
    private ItemKey key;

    private String project;
    private String name;
    private BigDecimal amount;
    private @Nullable BigDecimal percent;

    @Column(name = "vat_percent")
    private @Nullable BigDecimal vatPercent;

    @Version
    private @Nullable Integer version;

    protected AgreedItem() {}

    AgreedItem(ItemKey key, String project, String name, BigDecimal amount) {
        this.key = key;
        this.project = project;
        this.name = name;
        this.amount = amount;
    }

    final void agree(
            String newName, BigDecimal newAmount, @Nullable BigDecimal newPercent, @Nullable BigDecimal newVatPercent) {
        this.name = newName;
        this.amount = newAmount;
        this.percent = newPercent;
        this.vatPercent = newVatPercent;
    }

    final void costs(BigDecimal newAmount) {
        this.amount = newAmount;
    }

    /** Whether it was agreed just so; 19 and 19.00 percent are the same. */
    final boolean isAgreed(
            String aName, BigDecimal anAmount, @Nullable BigDecimal aPercent, @Nullable BigDecimal aVatPercent) {
        return name.equals(aName)
                && amount.compareTo(anAmount) == 0
                && same(percent, aPercent)
                && same(vatPercent, aVatPercent);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    public ItemKey key() {
        return key;
    }

    public String project() {
        return project;
    }

    public String name() {
        return name;
    }

    public BigDecimal size() {
        return amount;
    }

    public @Nullable BigDecimal percent() {
        return percent;
    }

    public @Nullable BigDecimal vatPercent() {
        return vatPercent;
    }
}
