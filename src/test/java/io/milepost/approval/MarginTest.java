package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MarginTest {
    @Test
    void isWhatIsLeftOfTheNet() {
        assertThat(Margin.percent(new BigDecimal("12500.00"), new BigDecimal("10375.00")))
                .isEqualByComparingTo("17");
        assertThat(Margin.percent(new BigDecimal("300"), new BigDecimal("100"))).isEqualByComparingTo("66.6667");
    }

    @Test
    void aLossIsBelowZero() {
        assertThat(Margin.percent(new BigDecimal("100"), new BigDecimal("130"))).isEqualByComparingTo("-30");
    }

    @Test
    void nothingHasNoMargin() {
        assertThat(Margin.percent(new BigDecimal("0.00"), BigDecimal.TEN)).isNull();
    }
}
