package io.milepost.web.invoices;

import io.milepost.billing.Decision;
import io.milepost.invoice.Discount;
import io.milepost.invoice.DraftEdit;
import io.milepost.invoice.DraftEdit.FreeLine;
import io.milepost.invoice.DraftEdit.ItemEdit;
import io.milepost.invoice.DraftRefused;
import io.milepost.invoice.Problem;
import io.milepost.project.ItemKey;
import io.milepost.project.LineGrouping;
import io.milepost.project.Supply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a drafter changed. What is left out, and items and lines not named, stay as they are. */
record GivenDraft(
        @Nullable String subject,
        @Nullable String note,
        @Nullable List<GivenItem> items,
        @Nullable List<GivenText> lines,
        @Nullable List<GivenFreeLine> freeLines,
        @Nullable String grouping,
        @Nullable GivenDiscount discount) {
    /** {@code billable} is an older name of {@code billed}. */
    record GivenItem(
            @Nullable String key,
            @Nullable String decision,
            @Nullable BigDecimal billed,
            @Nullable BigDecimal billable,
            @Nullable String reason,
            @Nullable String overCapReason) {
        ItemEdit edit() {
            return new ItemEdit(decided(), billed == null ? billable : billed, reason, overCapReason);
        }

        private Decision decided() {
            return switch (or(decision)) {
                case "bill" -> Decision.BILL;
                case "hold" -> Decision.HOLD;
                case "write-off" -> Decision.WRITE_OFF;
                default ->
                    throw new IllegalArgumentException(
                            "The decision about '%s' must be bill, hold or write-off.".formatted(key));
            };
        }
    }

    /** An empty one takes the discount away. */
    record GivenDiscount(
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            @Nullable String reason) {
        Discount discount() {
            return percent == null && amount == null ? Discount.NONE : new Discount(percent, amount, reason);
        }
    }

    record GivenText(@Nullable String group, @Nullable String description) {}

    record GivenFreeLine(
            @Nullable String id,
            @Nullable String description,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal vatPercent,
            @Nullable String reason,
            @Nullable String supply) {
        FreeLine line() {
            return new FreeLine(
                    or(description),
                    Objects.requireNonNullElse(quantity, BigDecimal.ZERO),
                    Units.code(or(unit)),
                    Objects.requireNonNullElse(unitPrice, BigDecimal.ZERO),
                    vatPercent,
                    or(reason),
                    Supply.named(supply).orElse(Supply.SERVICES));
        }
    }

    DraftEdit edit() {
        List<Problem> problems = new ArrayList<>();
        Map<String, ItemEdit> edits = new HashMap<>();
        for (GivenItem item : all(items)) {
            read(item, edits, problems);
        }
        LineGrouping by = grouping == null ? null : LineGrouping.named(grouping).orElse(null);
        if (grouping != null && by == null) {
            String sentence = "The grouping must be one of %s.".formatted(LineGrouping.codes());
            problems.add(new Problem("invalid", sentence, "grouping", null));
        }
        if (all(freeLines).stream().anyMatch(line -> Supply.named(line.supply()).isEmpty())) {
            String sentence = "The supply of a free line must be %s.".formatted(Supply.names());
            problems.add(new Problem("invalid", sentence, "freeLines", null));
        }
        if (!problems.isEmpty()) {
            throw new DraftRefused(problems);
        }
        Map<String, String> texts = new HashMap<>();
        for (GivenText line : all(lines)) {
            texts.put(or(line.group()), or(line.description()));
        }
        var free = freeLines == null
                ? null
                : all(freeLines).stream().map(GivenFreeLine::line).toList();
        return new DraftEdit(subject, note, edits, texts, free, by, discount == null ? null : discount.discount());
    }

    /** A null among them is nothing, like one that was left out. */
    private static <T> List<T> all(@Nullable List<T> given) {
        return given == null
                ? List.of()
                : given.stream().filter(Objects::nonNull).toList();
    }

    private static void read(GivenItem item, Map<String, ItemEdit> edits, List<Problem> problems) {
        try {
            ItemEdit before = edits.put(ref(item), item.edit());
            if (before != null) {
                throw new IllegalArgumentException("'%s' is named twice.".formatted(item.key()));
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("invalid", String.valueOf(e.getMessage()), "items", item.key()));
        }
    }

    /** The key of an item, or of one of the parts it is in: {@code time:tracker:4711#1}. */
    private static String ref(GivenItem item) {
        String ref = or(item.key());
        String key = ref.replaceFirst("#[1-9][0-9]{0,3}$", "");
        return new ItemKey(key).value() + ref.substring(key.length());
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
