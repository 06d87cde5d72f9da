package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.BilledUp.Asked;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BilledUpTest {
    @Test
    void aPriceIsBilledUpWhenNothingOfItIsOpenOrToCome() {
        assertThat(BilledUp.is(null, List.of(billed("100"), billed("50")))).isTrue();
        assertThat(BilledUp.is(null, List.of(billed("100"), open("50")))).isFalse();
    }

    @Test
    void asLongAsNothingWasPlannedEverythingIsToCome() {
        assertThat(BilledUp.is(null, List.of())).isFalse();
    }

    @Test
    void whatAContractIsStillWorthIsToCome() {
        assertThat(BilledUp.is(new BigDecimal("200"), List.of(billed("150")))).isFalse();
        assertThat(BilledUp.is(new BigDecimal("200"), List.of(billed("150"), billed("50.00"))))
                .isTrue();
    }

    private static Asked billed(String amount) {
        return new Asked(new BigDecimal(amount), true);
    }

    private static Asked open(String amount) {
        return new Asked(new BigDecimal(amount), false);
    }
}
