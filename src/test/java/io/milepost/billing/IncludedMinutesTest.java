package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IncludedMinutesTest {
    @Test
    void whatExceedsTheIncludedMinutesIsOverage() {
        var minutes = included(600, 0);

        assertThat(minutes.take(0, minutes(450))).isEqualByComparingTo("450");
        assertThat(minutes.take(0, minutes(450))).isEqualByComparingTo("150");
        assertThat(minutes.take(0, minutes(450))).isEqualByComparingTo("0");
    }

    @Test
    void withoutRollOverUnusedMinutesExpire() {
        var minutes = included(600, 0);
        minutes.take(0, minutes(100));

        assertThat(minutes.take(1, minutes(700))).isEqualByComparingTo("600");
    }

    @Test
    void unusedMinutesLiveForAsManyPeriodsAsWereAgreed() {
        var minutes = included(600, 2);
        minutes.take(0, minutes(500));

        assertThat(minutes.left(2)).isEqualByComparingTo("1300");
        assertThat(minutes.left(3)).isEqualByComparingTo("1800");
    }

    @Test
    void theOldestAreUsedFirst() {
        var minutes = included(600, 1);
        minutes.take(1, minutes(600));

        assertThat(minutes.left(1)).isEqualByComparingTo("600");
        assertThat(minutes.left(2)).isEqualByComparingTo("1200");
    }

    @Test
    void aLateEntryIsCoveredWhereItsPeriodHasMinutesLeft() {
        var minutes = included(600, 0);
        minutes.take(0, minutes(540));
        minutes.take(1, minutes(600));

        assertThat(minutes.take(0, minutes(90))).isEqualByComparingTo("60");
    }

    @Property
    void neverMoreIsIncludedThanThePeriodsSoFarGrant(
            @ForAll @IntRange(max = 1200) int perPeriod,
            @ForAll @IntRange(max = 4) int rollOver,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 900) Integer> work) {
        var minutes = included(perPeriod, rollOver);
        int taken = 0;
        for (int i = 0; i < work.size(); i++) {
            int period = i / 3;
            BigDecimal left = minutes.left(period);
            BigDecimal included = minutes.take(period, minutes(work.get(i)));
            taken += included.intValueExact();

            assertThat(included).isEqualByComparingTo(left.min(minutes(work.get(i))));
            assertThat(taken).isLessThanOrEqualTo(perPeriod * (period + 1));
            assertThat(minutes.left(period)).isLessThanOrEqualTo(minutes((rollOver + 1) * perPeriod));
        }
    }

    private static IncludedMinutes included(int perPeriod, int rollOver) {
        return new IncludedMinutes(period -> minutes(perPeriod), rollOver);
    }

    private static BigDecimal minutes(int minutes) {
        return BigDecimal.valueOf(minutes);
    }
}
