package io.milepost.invoice;

import io.milepost.billing.Decision;
import io.milepost.billing.WorkItem;
import io.milepost.project.LineGrouping;
import io.milepost.project.Supply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a drafter wants changed; items by their key, or by their portion's id where they are in parts. What is null, and items
 * and lines not named, stay as they are.
 */
public record DraftEdit(
        @Nullable String subject,
        @Nullable String note,
        Map<String, ItemEdit> items,
        Map<String, String> texts,
        @Nullable List<FreeLine> freeLines,
        @Nullable LineGrouping grouping,
        @Nullable Discount discount) {
    public static final DraftEdit NONE = new DraftEdit(null, null, Map.of(), Map.of(), null);

    /** An edit of what is billed and how it reads; grouping and discount stay as they are. */
    public DraftEdit(
            @Nullable String subject,
            @Nullable String note,
            Map<String, ItemEdit> items,
            Map<String, String> texts,
            @Nullable List<FreeLine> freeLines) {
        this(subject, note, items, texts, freeLines, null, null);
    }

    /**
     * {@code billable} is in the item's measure (minutes or amount); null bills what was recorded. {@code reason} says why it is
     * another one or written off, {@code overCapReason} why it is billed beyond the cap of its term.
     */
    public record ItemEdit(
            Decision decision,
            @Nullable BigDecimal billable,
            @Nullable String reason,
            @Nullable String overCapReason) {
        public ItemEdit(Decision decision, @Nullable BigDecimal billable, @Nullable String reason) {
            this(decision, billable, reason, null);
        }
    }

    /** A line without an item behind it. VAT null is the standard rate. */
    public record FreeLine(
            String description,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            @Nullable BigDecimal vatPercent,
            String reason,
            Supply supply) {
        /** A service. */
        public FreeLine(
                String description,
                BigDecimal quantity,
                String unit,
                BigDecimal unitPrice,
                @Nullable BigDecimal vatPercent,
                String reason) {
            this(description, quantity, unit, unitPrice, vatPercent, reason, Supply.SERVICES);
        }
    }

    Optional<ItemEdit> of(WorkItem item) {
        return Optional.ofNullable(items.get(item.ref()));
    }
}
