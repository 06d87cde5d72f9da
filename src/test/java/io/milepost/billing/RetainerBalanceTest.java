package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Of included hours none is lost and none is used twice. */
class RetainerBalanceTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @Property
    void whatAPeriodHasIsUsedCarriedOnOrExpires(
            @ForAll @IntRange(max = 3_000) int included,
            @ForAll @IntRange(max = 4) int rollOver,
            @ForAll @Size(5) List<@IntRange(max = 4_000) Integer> worked) {
        List<RetainerBalance> balances = balances(included, rollOver, worked);

        for (int i = 0; i < balances.size(); i++) {
            RetainerBalance balance = balances.get(i);
            assertThat(balance.used().add(balance.carried()).add(balance.expiring()))
                    .isEqualByComparingTo(balance.room());
            assertThat(List.of(balance.kept(), balance.used(), balance.carried(), balance.expiring()))
                    .allMatch(minutes -> minutes.signum() >= 0);
            assertThat(balance.used()).isEqualByComparingTo(balance.room().min(BigDecimal.valueOf(worked.get(i))));
            if (i > 0) {
                assertThat(balance.kept())
                        .isEqualByComparingTo(balances.get(i - 1).carried());
            }
            if (rollOver == 0) {
                assertThat(balance.carried()).isEqualByComparingTo("0");
            }
        }
    }

    @Test
    void aFeeInAdvanceClosesTheHoursOfThePeriodBefore() {
        Retainer term = new Retainer(
                "T", Scope.REST, BigDecimal.TEN, Period.MONTH, true, BigDecimal.valueOf(600), 0, NOVEMBER, null, null);
        var standing = new RetainerStanding(
                term,
                Currency.getInstance("EUR"),
                List.of(new Allocations.Covered("HARBOUR", "T", NOVEMBER.plusDays(3), BigDecimal.valueOf(90))),
                List.of(Choice.billing(AWorkItem.fee("T", NOVEMBER.plusMonths(1)))));

        assertThat(standing.balances())
                .extracting(RetainerBalance::from)
                .containsExactly(NOVEMBER, NOVEMBER.plusMonths(1));
        assertThat(standing.balances().get(0).expiring()).isEqualByComparingTo("510");
        RetainerBalance running = standing.balances().get(1).soFar();
        assertThat(running.running()).isTrue();
        assertThat(running.expiring().add(running.carried())).isEqualByComparingTo("0");
    }

    /** Five months from November on, an invoice for each that shows its own hours. */
    private static List<RetainerBalance> balances(int included, int rollOver, List<Integer> worked) {
        Retainer term = new Retainer(
                "T",
                Scope.REST,
                BigDecimal.TEN,
                Period.MONTH,
                false,
                BigDecimal.valueOf(included),
                rollOver,
                NOVEMBER,
                null,
                null);
        List<RetainerBalance> balances = new ArrayList<>();
        List<Allocations.Covered> before = new ArrayList<>();
        for (int month = 0; month < worked.size(); month++) {
            LocalDate day = NOVEMBER.plusMonths(month);
            var standing = new RetainerStanding(
                    term, Currency.getInstance("EUR"), before, List.of(Choice.billing(AWorkItem.fee("T", day))));
            BigDecimal room = standing.balances().get(0).room();
            before.add(new Allocations.Covered("HARBOUR", "T", day, room.min(BigDecimal.valueOf(worked.get(month)))));
            balances.add(new RetainerStanding(
                            term, Currency.getInstance("EUR"), before, List.of(Choice.billing(AWorkItem.fee("T", day))))
                    .balances()
                    .get(0));
        }
        return balances;
    }
}
