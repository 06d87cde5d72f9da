package io.milepost.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
    @Property
    void aPercentileIsTheSizeAtItsRank(
            @ForAll @NotEmpty List<@IntRange(max = 50) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        Distribution distribution = new Distribution();
        sizes.forEach(size -> distribution.add(size, 1));
        int rank = (int) Math.ceil(sizes.size() * percent / 100.0);
        assertThat(distribution.percentile(percent))
                .isEqualTo(sizes.stream().sorted().toList().get(rank - 1));
        assertThat(distribution.count()).isEqualTo(sizes.size());
        assertThat(distribution.total())
                .isEqualTo(sizes.stream().mapToLong(Integer::longValue).sum());
    }

    @Test
    void ofNothingThereIsNoPercentile() {
        assertThat(new Distribution().percentile(50)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "99, 99", "100, 100", "104, 100", "105, 110", "995, 1000", "1449, 1400", "2950, 3000"})
    void sizesAreToldToTwoDigits(int size, int told) {
        assertThat(TwoDigits.of(size)).isEqualTo(told);
    }

    @Property
    void tellingASizeTwiceChangesNothing(@ForAll @IntRange(max = 2_000_000) int size) {
        int told = TwoDigits.of(size);
        assertThat(TwoDigits.of(told)).isEqualTo(told);
        assertThat(Math.abs(told - size)).isLessThanOrEqualTo(Math.max(0, size / 18));
    }
}
