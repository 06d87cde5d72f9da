package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.ContractValue.Part;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractValueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void theLastMilestoneReachedTakesWhatRoundingLeftOver() {
        Map<String, BigDecimal> amounts = new ContractValue(Money.of("100.01", "EUR"))
                .amounts(List.of(part("M1", "33.33", 1), part("M2", "33.33", 3), part("M3", "33.34", 2)));

        assertThat(amounts.get("M1")).isEqualByComparingTo("33.33");
        assertThat(amounts.get("M3")).isEqualByComparingTo("33.34");
        assertThat(amounts.get("M2")).isEqualByComparingTo("33.34");
    }

    @Test
    void untilTheLastIsReachedEachIsItsOwnPercentage() {
        Map<String, BigDecimal> amounts = new ContractValue(Money.of("1000.01", "EUR"))
                .amounts(List.of(
                        part("M1", "50", 1), new Part("M2", new BigDecimal("50"), null, false, BigDecimal.ZERO)));

        assertThat(amounts.get("M1")).isEqualByComparingTo("500.01");
        assertThat(amounts.get("M2")).isEqualByComparingTo("500.01");
    }

    @Test
    void whatIsSettledStaysAndTheRestOfAChangedValueGoesToTheLast() {
        Part billed = new Part("M1", new BigDecimal("50"), DAY, true, new BigDecimal("500.00"));

        Map<String, BigDecimal> amounts =
                new ContractValue(Money.of("1200.00", "EUR")).amounts(List.of(billed, part("M2", "50", 1)));

        assertThat(amounts).containsOnlyKeys("M2");
        assertThat(amounts.get("M2")).isEqualByComparingTo("700.00");
    }

    @Property
    void allMilestonesTogetherComeToTheContractValue(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 800) Integer> weights,
            @ForAll @IntRange(min = 10_000, max = 100_000_000) int cents) {
        List<Part> parts = new ArrayList<>();
        BigDecimal left = ContractValue.WHOLE;
        for (int i = 0;
                i < weights.size() && weights.get(i) < left.movePointRight(2).intValue();
                i++) {
            BigDecimal percent = BigDecimal.valueOf(weights.get(i), 2);
            parts.add(part("M" + i, percent.toPlainString(), i));
            left = left.subtract(percent);
        }
        parts.add(part("LAST", left.toPlainString(), 27));
        BigDecimal value = BigDecimal.valueOf(cents, 2);

        Map<String, BigDecimal> amounts = new ContractValue(Money.of(value.toPlainString(), "EUR")).amounts(parts);

        assertThat(amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(value);
    }

    private static Part part(String code, String percent, @Nullable Integer days) {
        return new Part(
                code, new BigDecimal(percent), days == null ? null : DAY.plusDays(days), false, BigDecimal.ZERO);
    }
}
