package io.milepost.billing;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a contract value comes to, milestone by milestone; the last one reached takes what rounding left over. */
final class ContractValue {
    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** A milestone that is a percentage of the value; what is settled stays as it was billed. */
    record Part(
            String milestone, BigDecimal percent, @Nullable LocalDate reachedOn, boolean settled, BigDecimal amount) {}

    private final Money value;

    ContractValue(Money value) {
        this.value = value;
    }

    static BigDecimal percent(List<Part> parts) {
        return parts.stream().map(Part::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was billed for good. */
    static BigDecimal settled(List<Part> parts) {
        return parts.stream().filter(Part::settled).map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The amounts of those that are not settled, by the code of the milestone. */
    Map<String, BigDecimal> amounts(List<Part> parts) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        parts.stream()
                .filter(part -> !part.settled())
                .forEach(part -> amounts.put(
                        part.milestone(), value.percent(part.percent()).amount()));
        boolean complete =
                percent(parts).compareTo(WHOLE) == 0 && parts.stream().allMatch(part -> part.reachedOn() != null);
        if (complete) {
            parts.stream()
                    .filter(part -> !part.settled())
                    .max(Comparator.comparing((Part part) -> String.valueOf(part.reachedOn()))
                            .thenComparing(Part::milestone))
                    .ifPresent(last -> amounts.put(last.milestone(), remainder(parts, last, amounts)));
        }
        return amounts;
    }

    private BigDecimal remainder(List<Part> parts, Part last, Map<String, BigDecimal> amounts) {
        return parts.stream()
                .filter(part -> part != last)
                .map(part -> amounts.getOrDefault(part.milestone(), part.amount()))
                .reduce(value.amount(), BigDecimal::subtract);
    }
}
