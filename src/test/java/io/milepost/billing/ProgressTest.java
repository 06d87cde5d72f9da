package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.Progress.Stated;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void aStatementIsWorthWhatTheEarlierOnesLeave() {
        var progress = progress(billed(1, "33.33", "3333.00"));

        assertThat(progress.worthOf(day(2), new BigDecimal("66.67"))).isEqualTo(Money.of("3334.00", "EUR"));
    }

    @Test
    void goingBackBehindWhatIsBilledNeedsACreditNote() {
        var progress = progress(billed(1, "40", "4000.00"));

        assertThat(progress.refusal(day(2), new BigDecimal("35")))
                .contains("4,000.00 EUR are billed", "35 %", "needs a credit note");
        assertThat(progress.refusal(day(2), new BigDecimal("40"))).contains("nothing new");
        assertThat(progress.refusal(day(0), new BigDecimal("45"))).contains("earlier day");
        assertThat(progress.refusal(day(1), new BigDecimal("45"))).contains("later day");
        assertThat(progress.refusal(day(2), new BigDecimal("100.01"))).contains("at most 100");
        assertThat(progress.refusal(day(2), new BigDecimal("45"))).isNull();
    }

    @Test
    void aSlipThatNobodyBilledIsReplaced() {
        var progress = progress(billed(1, "5", "500.00"), open(2, "90", "8500.00"));

        assertThat(progress.refusal(day(3), new BigDecimal("9"))).isNull();
        assertThat(progress.replaces(progress.earlier().get(1), day(3), new BigDecimal("9")))
                .isTrue();
        assertThat(progress.worthOf(day(3), new BigDecimal("9"))).isEqualTo(Money.of("400.00", "EUR"));
        assertThat(progress.refusal(day(3), new BigDecimal("4"))).contains("needs a credit note");
    }

    @Test
    void theStatementOfADayIsReplacedOnThatDayUpOrDown() {
        var progress = progress(open(1, "20", "2000.00"), open(2, "40", "2000.00"));

        assertThat(progress.refusal(day(2), new BigDecimal("45"))).isNull();
        assertThat(progress.worthOf(day(2), new BigDecimal("45"))).isEqualTo(Money.of("2500.00", "EUR"));
        assertThat(progress.refusal(day(2), new BigDecimal("9"))).isNull();
        assertThat(progress.worthOf(day(2), new BigDecimal("9"))).isEqualTo(Money.of("900.00", "EUR"));
    }

    @Test
    void goingBackIsPossibleAsFarAsACreditNoteOpenedItAgain() {
        var progress = progress(
                new Stated(day(1), new BigDecimal("40"), Money.of("4000.00", "EUR"), Money.of("1000.00", "EUR")));

        assertThat(progress.refusal(day(2), new BigDecimal("30"))).isNull();
        assertThat(progress.worthOf(day(2), new BigDecimal("30"))).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(progress.refusal(day(2), new BigDecimal("35"))).isNull();
        assertThat(progress.worthOf(day(2), new BigDecimal("35"))).isEqualTo(Money.of("500.00", "EUR"));
        assertThat(progress.left(day(2), new BigDecimal("35"))).containsExactly(Money.of("3000.00", "EUR"));
        assertThat(progress.refusal(day(2), new BigDecimal("29.99"))).contains("needs a credit note");
        assertThat(progress.refusal(day(2), new BigDecimal("40"))).contains("nothing new");
    }

    @Test
    void whatAnEarlierStatementLeftOpenGivesWayToWhatALaterOneBilled() {
        var progress = progress(open(1, "20", "2000.00"), billed(2, "40", "2000.00"));

        assertThat(progress.refusal(day(3), new BigDecimal("30"))).isNull();
        assertThat(progress.left(day(3), new BigDecimal("30")))
                .containsExactly(Money.of("1000.00", "EUR"), Money.of("2000.00", "EUR"));
        assertThat(progress.worthOf(day(3), new BigDecimal("30")).isZero()).isTrue();
    }

    @Test
    void aLowerContractValueNeverMakesAStatementNegative() {
        var progress = new Progress(Money.of("5000.00", "EUR"), List.of(billed(1, "40", "4000.00")));

        assertThat(progress.refusal(day(2), new BigDecimal("50"))).contains("needs a credit note");
    }

    @Property
    void statementsUpAndDownAddUpToTheLatestPercentUnlessMoreIsBilled(
            @ForAll @IntRange(min = 1, max = 90_000_000) int cents,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 10_000) Integer> percents,
            @ForAll @Size(12) List<Boolean> bills) {
        Money value = Money.rounded(BigDecimal.valueOf(cents, 2), eur());
        List<Stated> stated = new ArrayList<>();
        for (int i = 0; i < percents.size(); i++) {
            BigDecimal percent = BigDecimal.valueOf(percents.get(i), 2);
            var progress = new Progress(value, List.copyOf(stated));
            Money billed = Money.sum(stated.stream().map(Stated::fixed).toList(), eur());
            boolean tooLow = value.percent(percent).compareTo(billed) < 0;
            String refusal = progress.refusal(day(i), percent);
            assertThat(refusal != null && refusal.contains("needs a credit note"))
                    .isEqualTo(tooLow);
            if (refusal != null) {
                continue;
            }
            List<Money> left = progress.left(day(i), percent);
            for (int k = 0; k < left.size(); k++) {
                Stated before = stated.get(k);
                Money open = left.get(k).minus(before.fixed());
                assertThat(open.isNegative()).isFalse();
                stated.set(k, new Stated(before.on(), before.percent(), left.get(k), open));
            }
            Money worth = progress.worthOf(day(i), percent);
            assertThat(worth.isNegative()).isFalse();
            stated.add(new Stated(day(i), percent, worth, bills.get(i) ? Money.zero(eur()) : worth));
            assertThat(Money.sum(stated.stream().map(Stated::worth).toList(), eur()))
                    .isEqualTo(value.percent(percent));
        }
    }

    private static Currency eur() {
        return Currency.getInstance("EUR");
    }

    private static Progress progress(Stated... earlier) {
        return new Progress(Money.of("10000.00", "EUR"), List.of(earlier));
    }

    private static Stated billed(int day, String percent, String worth) {
        return new Stated(day(day), new BigDecimal(percent), Money.of(worth, "EUR"), Money.zero(eur()));
    }

    private static Stated open(int day, String percent, String worth) {
        return new Stated(day(day), new BigDecimal(percent), Money.of(worth, "EUR"), Money.of(worth, "EUR"));
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2026, 11, 20).plusDays(number);
    }
}
