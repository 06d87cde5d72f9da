package io.milepost.billing;

import io.milepost.project.ItemKind;
import io.milepost.project.LineGrouping;
import io.milepost.project.Supply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which items share a line, and what the line is called. Whatever they are grouped by, a line has one unit price and one
 * VAT rate. {@code milestones} are the names of the reached ones by their day: work up to it belongs to it.
 */
public record Grouping(LineGrouping by, NavigableMap<LocalDate, String> milestones) {
    private static final int LONGEST_KEY = 170;
    private static final int MOST_NAMES = 6;

    public static Grouping by(LineGrouping by) {
        return new Grouping(by, Collections.emptyNavigableMap());
    }

    String key(WorkItem item) {
        return switch (item.kind()) {
            case TIME -> shortened("time:%s@%s%s".formatted(group(item), plain(item.price()), taxed(item)));
            case EXPENSE -> shortened("expense:%s%s".formatted(group(item), taxed(item)));
            default -> item.key().value();
        };
    }

    /** The line's text until the drafter writes another; it tells two prices of one group apart by their roles. */
    String text(List<Choice> line) {
        WorkItem first = line.get(0).item();
        if (first.kind() != ItemKind.TIME && first.kind() != ItemKind.EXPENSE) {
            return first.title();
        }
        String done = kinds(line);
        return switch (by) {
            case ROLE, DAY, ONE_LINE -> done;
            case TASK -> first.task() == null ? done : first.task() + ": " + done;
            case PERSON -> first.person() == null ? done : first.person() + ": " + done;
            case MILESTONE -> milestone(first) == null ? done : milestone(first) + ": " + done;
        };
    }

    private String group(WorkItem item) {
        return switch (by) {
            case ROLE -> kind(item);
            case TASK -> item.task() == null ? kind(item) : "task=" + item.task();
            case PERSON -> "person=" + item.person();
            case DAY -> "day=" + item.date();
            case MILESTONE -> "milestone=" + milestones.ceilingKey(item.date());
            case ONE_LINE -> "all";
        };
    }

    private @Nullable String milestone(WorkItem item) {
        Map.Entry<LocalDate, String> reached = milestones.ceilingEntry(item.date());
        return reached == null ? null : reached.getValue();
    }

    private static String kinds(List<Choice> line) {
        List<String> names =
                line.stream().map(choice -> kind(choice.item())).distinct().toList();
        String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? some + ", …" : some;
    }

    /** The role that worked, or the category of what was spent. */
    private static String kind(WorkItem item) {
        return Objects.toString(item.kind() == ItemKind.TIME ? item.role() : item.category());
    }

    private static String taxed(WorkItem item) {
        String vat = item.vatPercent() == null ? "" : "@" + plain(item.vatPercent()) + "%";
        return item.supply() == Supply.GOODS ? vat + "@goods" : vat;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String key) {
        return key.length() <= LONGEST_KEY
                ? key
                : key.substring(0, LONGEST_KEY / 2)
                        + UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
