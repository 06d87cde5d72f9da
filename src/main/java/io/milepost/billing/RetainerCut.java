package io.milepost.billing;

import io.milepost.project.ItemKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the hours of a retainer, day after day: what its fee includes is covered, the entry that uses the last
 * included minute is cut, and the rest is overage at its rate. What invoices and other drafts have stays as it is.
 */
final class RetainerCut {
    /** Included minutes that an issued invoice has shown already. */
    record Used(LocalDate date, BigDecimal minutes) {}

    private static final Comparator<WorkItem> DAY_AFTER_DAY = Comparator.comparing(WorkItem::date)
            .thenComparing(WorkItem::key)
            .thenComparing(item -> Portion.number(item.portion()));

    private final Retainer term;
    private final RetainerCalendar calendar;
    private final IncludedMinutes included;
    private final Set<LocalDate> billedPeriods;

    /** {@code billedPeriods} are the first days of those whose fee was issued. */
    RetainerCut(Retainer term, List<Used> used, Set<LocalDate> billedPeriods) {
        this.term = term;
        this.calendar = RetainerCalendar.of(term);
        this.included = IncludedMinutes.of(term);
        this.billedPeriods = billedPeriods;
        used.stream()
                .sorted(Comparator.comparing(Used::date))
                .forEach(each ->
                        calendar.periodOf(each.date()).ifPresent(period -> included.take(period, each.minutes())));
    }

    /** As the draft of {@code invoice} sees them. */
    List<WorkItem> apply(List<WorkItem> items, String invoice) {
        List<WorkItem> result =
                new ArrayList<>(items.stream().filter(item -> !isMine(item)).toList());
        List<WorkItem> mine =
                items.stream().filter(this::isMine).sorted(DAY_AFTER_DAY).toList();
        for (WorkItem item : mine) {
            Hold hold = item.hold();
            if (hold != null && !hold.invoice().equals(invoice)) {
                result.add(hold.covered() ? covered(item, hold.size()) : item.over(over(item)));
            }
        }
        List<WorkItem> open = new ArrayList<>();
        for (WorkItem item : mine) {
            Hold hold = item.hold();
            if (hold == null || hold.invoice().equals(invoice)) {
                cut(item, open);
            }
        }
        result.addAll(open);
        return result;
    }

    private boolean isMine(WorkItem item) {
        return item.kind() == ItemKind.TIME
                && term.code().equals(item.term())
                && !item.withdrawn()
                && calendar.periodOf(item.date()).isPresent();
    }

    private void cut(WorkItem part, List<WorkItem> open) {
        WorkItem item = joined(part, open);
        Hold hold = item.hold();
        if (hold != null && hold.adjusted()) {
            open.add(fits(item, hold) ? covered(item, hold.size()) : item.over(over(item)));
            return;
        }
        BigDecimal fits = included.left(period(item)).min(item.billable());
        if (fits.compareTo(item.billable()) == 0) {
            open.add(covered(item, fits));
            return;
        }
        BigDecimal within = RoundedTime.recorded(item.size(), fits, item.billable());
        if (within.signum() == 0) {
            open.add(item.over(over(item)));
            return;
        }
        BigDecimal beyond = item.billable().subtract(fits);
        open.add(covered(item.sized(within, fits), fits).heldBy(part(hold, fits)));
        join(open, item.cutOff(item.size().subtract(within), beyond, over(item)).heldBy(part(hold, beyond)));
    }

    /** Nothing fits anywhere, so it stays what it was. */
    private boolean fits(WorkItem item, Hold hold) {
        return hold.size().signum() == 0
                ? hold.covered()
                : included.left(period(item)).compareTo(hold.size()) >= 0;
    }

    /** What is beyond goes to the free part of the same entry, if there is one. */
    private static void join(List<WorkItem> open, WorkItem beyond) {
        for (int i = 0; i < open.size(); i++) {
            WorkItem known = open.get(i);
            if (known.portion().equals(beyond.portion())) {
                open.set(i, together(known, beyond));
                return;
            }
        }
        open.add(beyond);
    }

    /** The same where the free part is walked after the one that left something over. */
    private static WorkItem joined(WorkItem part, List<WorkItem> open) {
        Optional<WorkItem> leftOver = open.stream()
                .filter(known -> known.portion().equals(part.portion()))
                .findFirst();
        leftOver.ifPresent(open::remove);
        return leftOver.map(beyond -> together(part, beyond)).orElse(part);
    }

    private static WorkItem together(WorkItem part, WorkItem beyond) {
        return part.sized(part.size().add(beyond.size()), part.billable().add(beyond.billable()));
    }

    private WorkItem covered(WorkItem item, BigDecimal minutes) {
        included.take(period(item), minutes);
        return item.included(late(item));
    }

    private static @Nullable Hold part(@Nullable Hold hold, BigDecimal minutes) {
        return hold == null ? null : hold.of(minutes);
    }

    private Over over(WorkItem item) {
        return Objects.requireNonNullElseGet(
                late(item),
                () -> new Over(Limit.INCLUDED_HOURS, "Over the included hours of term %s.".formatted(term.code())));
    }

    private @Nullable Over late(WorkItem item) {
        return billedPeriods.contains(calendar.span(shownWith(period(item))).from())
                ? new Over(
                        Limit.BILLED_PERIOD,
                        "Late: the period from %s of term %s was billed before."
                                .formatted(calendar.span(period(item)).from(), term.code()))
                : null;
    }

    /** Work is shown with its period's fee or, where that is paid in advance, with the next one as long as one follows. */
    private int shownWith(int period) {
        return term.inAdvance() && calendar.exists(period + 1) ? period + 1 : period;
    }

    private int period(WorkItem item) {
        return calendar.periodOf(item.date()).orElseThrow();
    }
}
