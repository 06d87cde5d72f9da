package io.milepost.billing;

import io.milepost.billing.RetainerCalendar.Span;
import io.milepost.project.ItemKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days from which other VAT rates hold than before, in order: what is grouped into one line lies between two of them. */
public record TaxPeriods(List<LocalDate> changes) {
    public static final TaxPeriods NONE = new TaxPeriods(List.of());

    /** A stretch of days in parts, each under the rates of its last day. */
    List<Span> cut(Span days) {
        List<Span> parts = new ArrayList<>();
        LocalDate from = days.from();
        for (LocalDate change : changes) {
            if (change.isAfter(from) && !change.isAfter(days.to())) {
                parts.add(new Span(from, change.minusDays(1)));
                from = change;
            }
        }
        parts.add(new Span(from, days.to()));
        return List.copyOf(parts);
    }

    /** What tells a group's key from that of the same work under the rates before; what stands alone needs none. */
    String mark(WorkItem item) {
        return item.kind() == ItemKind.TIME || item.kind() == ItemKind.EXPENSE ? mark(item.date()) : "";
    }

    private String mark(LocalDate day) {
        return changes.stream()
                .filter(change -> !change.isAfter(day))
                .reduce((earlier, later) -> later)
                .map(change -> "@from" + change)
                .orElse("");
    }
}
