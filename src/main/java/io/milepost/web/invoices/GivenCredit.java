package io.milepost.web.invoices;

import io.milepost.invoice.CreditWish;
import io.milepost.invoice.CreditWish.LineWish;
import io.milepost.project.ItemKey;
import io.milepost.web.problems.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be credited: in full without lines. A line is named by its position or key, or by its group; {@code items} says
 * whether the work credited is billed again (reopen) or given up (write-off).
 */
record GivenCredit(
        @Nullable String reason,
        @Nullable String items,
        @Nullable List<@Nullable GivenLine> lines) {
    record GivenLine(
            @Nullable String line,
            @Nullable String group,
            @Nullable BigDecimal net,
            @Nullable BigDecimal quantity,
            @Nullable List<@Nullable String> items) {
        LineWish wish() {
            String named = Objects.requireNonNullElse(line, Objects.requireNonNullElse(group, ""));
            List<@Nullable String> keys = Objects.requireNonNullElse(items, List.of());
            int ways = (net == null ? 0 : 1) + (quantity == null ? 0 : 1) + (keys.isEmpty() ? 0 : 1);
            if (ways > 1) {
                throw Refusal.unprocessable(
                        "Line %s: give a net amount, a quantity, or items; not two of them.".formatted(named));
            }
            return new LineWish(
                    named, net, quantity, keys.stream().map(GivenLine::item).toList());
        }

        private static ItemKey item(@Nullable String text) {
            try {
                return new ItemKey(Objects.requireNonNullElse(text, ""));
            } catch (IllegalArgumentException odd) {
                throw Refusal.unprocessable(String.valueOf(odd.getMessage()));
            }
        }
    }

    CreditWish wish() {
        return wish(Objects.requireNonNullElse(reason, ""));
    }

    /** A look at the totals needs no reason yet. */
    CreditWish wish(String because) {
        if (lines != null && (lines.isEmpty() || lines.contains(null))) {
            throw Refusal.unprocessable("Name a line to credit; leave the lines out to credit the invoice in full.");
        }
        List<LineWish> wishes = Stream.ofNullable(lines)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(GivenLine::wish)
                .toList();
        return new CreditWish(because, reopens(), wishes);
    }

    private boolean reopens() {
        return switch (Objects.requireNonNullElse(items, "")) {
            case "reopen" -> true;
            case "write-off" -> false;
            default ->
                throw Refusal.unprocessable(
                        "Say what becomes of the work that is credited: items is reopen or write-off.");
        };
    }
}
