package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditCutTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    /** Three entries of 20 minutes at 95.00 an hour, one line of 95.00. */
    private final CreditCut line = new CreditCut(
            List.of(share("a", 1, "20", "31.67"), share("b", 2, "20", "31.67"), share("c", 3, "20", "31.66")), EUR);

    @Test
    void whatIsCreditedIsTakenFromTheLastDayBack() {
        assertThat(line.lastOf(new BigDecimal("30"), new BigDecimal("47.50")))
                .containsExactly(credit("c", "20", "31.66"), credit("b", "10", "15.84"));
    }

    @Test
    void anAmountCutsTheLastItemItReaches() {
        List<CreditShare> credited = line.lastWorth(new BigDecimal("47.50"));

        assertThat(credited).extracting(CreditShare::portion).containsExactly("time:t:c#0", "time:t:b#0");
        assertThat(credited).extracting(CreditShare::net).containsExactly(net("31.66"), net("15.84"));
        assertThat(credited.get(1).size()).isEqualByComparingTo("10.0032");
    }

    @Test
    void theWholeLineIsItsItemsToTheCent() {
        assertThat(line.whole(net("95.00")))
                .extracting(CreditShare::net)
                .containsExactly(net("31.66"), net("31.67"), net("31.67"));
    }

    @Test
    void coveredHoursGoWithTheirMilestoneAndNotBefore() {
        CreditCut milestone =
                new CreditCut(List.of(share("m", 9, "5000", "5000.00"), share("h", 1, "60", "0.00")), EUR);

        assertThat(milestone.lastWorth(net("2000.00"))).containsExactly(credit("m", "2000.0000", "2000.00"));
        assertThat(milestone.whole(net("5000.00"))).hasSize(2);
    }

    @Test
    void aDeductionIsCreditedInItsOwnSign() {
        CreditCut deduction = new CreditCut(List.of(share("d", 1, "1000", "-1000.00")), EUR);

        assertThat(deduction.lastWorth(net("-400.00"))).containsExactly(credit("d", "400.0000", "-400.00"));
    }

    private static BilledShare share(String id, int day, String size, String net) {
        return new BilledShare(
                "time:t:" + id + "#0",
                ItemKey.time("t", id),
                "line",
                LocalDate.of(2026, 11, day),
                new BigDecimal(size),
                new BigDecimal(net),
                false);
    }

    private static CreditShare credit(String id, String size, String net) {
        return new CreditShare("time:t:" + id + "#0", "line", new BigDecimal(size), net(net));
    }

    private static BigDecimal net(String amount) {
        return new BigDecimal(amount);
    }
}
