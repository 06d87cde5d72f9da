package io.milepost.billing;

import static java.util.Objects.requireNonNull;

import io.milepost.project.ItemKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One walk through the hours of a capped term, day after day, until nothing is left of the cap. Counts in whole minutes. */
final class CapCut {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final Comparator<WorkItem> DAY_AFTER_DAY = Comparator.comparing(WorkItem::date)
            .thenComparing(WorkItem::key)
            .thenComparing(item -> Portion.number(item.portion()));

    private final TimeAndMaterial term;
    private final boolean money;
    private final Over over;
    private BigDecimal left;

    /** Money is counted in sixtieths, so that a minute's worth is exact. */
    CapCut(TimeAndMaterial term, BigDecimal left, Currency currency) {
        Cap cap = requireNonNull(term.cap());
        this.term = term;
        this.money = cap.measure() == Cap.Measure.MONEY;
        this.left = money ? left.multiply(MINUTES_PER_HOUR) : left;
        this.over = new Over(Limit.CAP, "Over the cap of %s of term %s.".formatted(cap.inWords(currency), term.code()));
    }

    /** First what is billed uses the cap up, then what is not is told whether anything is left for it. */
    void apply(List<Choice> choices) {
        List<Integer> inOrder = IntStream.range(0, choices.size())
                .filter(i -> counts(choices.get(i).item()))
                .boxed()
                .sorted(Comparator.comparing(i -> choices.get(i).item(), DAY_AFTER_DAY))
                .toList();
        for (int i : inOrder) {
            if (choices.get(i).bills()) {
                bill(choices, i);
            }
        }
        for (int i : inOrder) {
            Choice choice = choices.get(i);
            if (choice.decision() == Decision.HOLD && !choice.item().overCap()) {
                choices.set(i, told(choice));
            }
        }
    }

    private boolean counts(WorkItem item) {
        return item.kind() == ItemKind.TIME
                && term.code().equals(item.term())
                && item.price() != null
                && !item.withdrawn();
    }

    private void bill(List<Choice> choices, int i) {
        Choice choice = choices.get(i);
        BigDecimal fits = fits(choice);
        if (fits.compareTo(choice.size()) >= 0) {
            use(choice, choice.size());
            choices.set(i, choice.of(choice.item().over(null)));
        } else if (choice.mayExceedCap()) {
            left = BigDecimal.ZERO;
            choices.set(i, choice.of(choice.item().over(over)));
        } else {
            cut(choices, i, fits);
            left = BigDecimal.ZERO;
        }
    }

    /** What was written down or up is so in both parts alike; the one beyond the cap is as it was recorded. */
    private void cut(List<Choice> choices, int i, BigDecimal fits) {
        Choice choice = choices.get(i);
        WorkItem item = choice.item();
        BigDecimal within = RoundedTime.recorded(item.size(), fits, choice.size());
        if (within.signum() == 0) {
            choices.set(i, Choice.holding(item.over(over)));
            return;
        }
        BigDecimal beyond = item.size().subtract(within);
        BigDecimal billable = choice.adjusts() ? RoundedTime.recorded(item.billable(), fits, choice.size()) : fits;
        WorkItem part = item.sized(within, billable).over(null);
        choices.set(i, new Choice(part, Decision.BILL, fits, choice.reason()));
        join(choices, item.cutOff(beyond, item.billable().subtract(billable), over));
    }

    /** The part beyond the cap goes to what is free of the entry already. */
    private void join(List<Choice> choices, WorkItem beyond) {
        for (int i = 0; i < choices.size(); i++) {
            WorkItem known = choices.get(i).item();
            if (known.portion().equals(beyond.portion())) {
                WorkItem both = known.sized(
                        known.size().add(beyond.size()), known.billable().add(beyond.billable()));
                choices.set(i, Choice.holding(both.over(over)));
                return;
            }
        }
        choices.add(Choice.holding(beyond));
    }

    private Choice told(Choice choice) {
        boolean room = choice.size().signum() == 0 || fits(choice).signum() > 0;
        @Nullable Over why = room ? null : over;
        if (room) {
            use(choice, fits(choice).min(choice.size()));
        }
        return choice.of(choice.item().over(why));
    }

    private BigDecimal fits(Choice choice) {
        BigDecimal perMinute = perMinute(choice.item());
        return perMinute.signum() == 0
                ? choice.size()
                : left.divide(perMinute, 0, RoundingMode.DOWN).min(choice.size());
    }

    private void use(Choice choice, BigDecimal minutes) {
        left = left.subtract(perMinute(choice.item()).multiply(minutes)).max(BigDecimal.ZERO);
    }

    private BigDecimal perMinute(WorkItem item) {
        return money ? requireNonNull(item.price()) : BigDecimal.ONE;
    }
}
