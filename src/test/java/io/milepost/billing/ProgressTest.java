package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.Progress.Stated;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void aStatementIsWorthWhatTheEarlierOnesLeave() {
        var progress = new Progress(Money.of("10000.00", "EUR"), List.of(stated("33.33", "3333.00")));

        assertThat(progress.worthOf(new BigDecimal("66.67"))).isEqualTo(Money.of("3334.00", "EUR"));
    }

    @Test
    void goingBackNeedsACreditNote() {
        var progress = new Progress(Money.of("10000.00", "EUR"), List.of(stated("40", "4000.00")));

        assertThat(progress.refusal(DAY.plusDays(1), new BigDecimal("35"))).contains("needs a credit note");
        assertThat(progress.refusal(DAY.plusDays(1), new BigDecimal("40"))).contains("nothing new");
        assertThat(progress.refusal(DAY.minusDays(1), new BigDecimal("45"))).contains("earlier day");
        assertThat(progress.refusal(DAY, new BigDecimal("100.01"))).contains("at most 100");
        assertThat(progress.refusal(DAY, new BigDecimal("45"))).isNull();
    }

    @Test
    void goingBackIsPossibleAsFarAsACreditNoteOpenedItAgain() {
        var progress =
                new Progress(Money.of("10000.00", "EUR"), List.of(stated("40", "4000.00")), Money.of("1000.00", "EUR"));

        assertThat(progress.refusal(DAY, new BigDecimal("30"))).isNull();
        assertThat(progress.refusal(DAY, new BigDecimal("35"))).isNull();
        assertThat(progress.refusal(DAY, new BigDecimal("29.99"))).contains("needs a credit note");
        assertThat(progress.refusal(DAY, new BigDecimal("40"))).contains("nothing new");
    }

    @Test
    void aLowerContractValueNeverMakesAStatementNegative() {
        var progress = new Progress(Money.of("5000.00", "EUR"), List.of(stated("40", "4000.00")));

        assertThat(progress.refusal(DAY, new BigDecimal("50"))).contains("needs a credit note");
    }

    @Property
    void allStatementsAddUpToTheLatestPercentOfTheValue(
            @ForAll @IntRange(min = 1, max = 90_000_000) int cents,
            @ForAll @Size(min = 1, max = 12) Set<@IntRange(min = 1, max = 10_000) Integer> percents) {
        Money value =
                Money.rounded(BigDecimal.valueOf(cents, 2), Money.zero(eur()).currency());
        List<Stated> stated = new ArrayList<>();
        for (int hundredths : percents.stream().sorted().toList()) {
            BigDecimal percent = BigDecimal.valueOf(hundredths, 2);
            var progress = new Progress(value, List.copyOf(stated));
            Money worth = progress.worthOf(percent);
            assertThat(progress.refusal(DAY, percent)).isNull();
            assertThat(worth.isNegative()).isFalse();
            stated.add(new Stated(DAY, percent, worth));
            assertThat(Money.sum(stated.stream().map(Stated::worth).toList(), eur()))
                    .isEqualTo(value.percent(percent));
        }
    }

    private static java.util.Currency eur() {
        return java.util.Currency.getInstance("EUR");
    }

    private static Stated stated(String percent, String worth) {
        return new Stated(DAY, new BigDecimal(percent), Money.of(worth, "EUR"));
    }
}
