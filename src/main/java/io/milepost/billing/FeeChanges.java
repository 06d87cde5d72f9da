package io.milepost.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a retainer's fee and hours changed after its start, the earliest first. Kept as a line each: {@code 2027-03-15 4500.00
 * 1200}, that is day, fee, minutes.
 */
public record FeeChanges(List<FeeStep> steps) {
    private static final int MOST = 40;

    public static final FeeChanges NONE = new FeeChanges(List.of());

    public FeeChanges {
        steps = steps.stream().sorted(Comparator.comparing(FeeStep::from)).toList();
    }

    /** In place of one from the same day, if there is one. */
    FeeChanges with(FeeStep step) {
        List<FeeStep> all = new ArrayList<>(steps);
        all.removeIf(known -> known.from().equals(step.from()));
        all.add(step);
        return new FeeChanges(all);
    }

    /** What would change after the last day changes no more. */
    FeeChanges until(LocalDate lastDay) {
        return new FeeChanges(
                steps.stream().filter(step -> !step.from().isAfter(lastDay)).toList());
    }

    /** What keeps them from being a term's changes. */
    List<String> problems(LocalDate startsOn, @Nullable LocalDate endsOn) {
        List<String> problems = new ArrayList<>();
        LocalDate before = startsOn;
        for (FeeStep step : steps) {
            if (!step.from().isAfter(before)) {
                problems.add(
                        "A change from %s must come after the first day and each other change.".formatted(step.from()));
            }
            if (endsOn != null && step.from().isAfter(endsOn)) {
                problems.add("The term ends before the change from %s.".formatted(step.from()));
            }
            before = step.from();
        }
        if (steps.size() > MOST) {
            problems.add("A term changes at most %d times.".formatted(MOST));
        }
        return problems;
    }

    static FeeChanges of(String kept) {
        return kept.isEmpty()
                ? NONE
                : new FeeChanges(Arrays.stream(kept.split("\n"))
                        .map(line -> line.split(" "))
                        .map(part ->
                                new FeeStep(LocalDate.parse(part[0]), new BigDecimal(part[1]), new BigDecimal(part[2])))
                        .toList());
    }

    @Override
    public String toString() {
        return steps.stream()
                .map(step -> "%s %s %s"
                        .formatted(
                                step.from(),
                                step.fee().toPlainString(),
                                step.includedMinutes().toPlainString()))
                .collect(Collectors.joining("\n"));
    }
}
