package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.Standings.Before;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Over CAP = new Over(Limit.CAP, "Over the cap.");
    private static final Over INCLUDED = new Over(Limit.INCLUDED_HOURS, "Over the included hours.");

    @Test
    void aFixedPriceTellsWhatIsBilledAndWhatIsToCome() {
        var term = new FixedPrice("T", Scope.REST, new BigDecimal("20000.00"));

        assertThat(standing(term, "0", "12000.00", milestone("12000.00")))
                .containsExactly(
                        "Fixed price of 20,000.00 EUR: 12,000.00 EUR billed with this draft, 8,000.00 EUR still to come.");
        assertThat(standing(term, "12000.00", "8000.00", milestone("8000.00")))
                .containsExactly(
                        "Fixed price of 20,000.00 EUR: 20,000.00 EUR billed with this draft, 12,000.00 EUR of it before, nothing is left.");
    }

    @Test
    void milestonesWithAmountsOfTheirOwnAreAddedUp() {
        assertThat(standing(new FixedPrice("T", Scope.REST, null), "0", "12500.00", milestone("12500.00")))
                .containsExactly(
                        "Milestones of 30,500.00 EUR: 12,500.00 EUR billed with this draft, 18,000.00 EUR still to come.");
    }

    @Test
    void progressIsTheShareOfTheContractThatIsBilled() {
        var term = new PercentComplete("T", Scope.REST, new BigDecimal("80000.00"), null);

        assertThat(standing(term, "20000.00", "12000.00", milestone("12000.00")))
                .containsExactly(
                        "40 % of 80,000.00 EUR are billed with this draft, 25 % of them before; 48,000.00 EUR still to come.");
    }

    @Test
    void aCapTellsWhatIsUsedAndWhichHoursStayUnbilled() {
        var money = new TimeAndMaterial("T", Scope.REST, Cap.ofAmount(new BigDecimal("1000.00")));
        var hours = new TimeAndMaterial("T", Scope.REST, Cap.ofMinutes(BigDecimal.valueOf(600)));

        assertThat(standing(money, "715.00", "285.00", billed(180), Choice.holding(time(90).over(CAP))))
                .containsExactly(
                        "Cap of 1,000.00 EUR: 1,000.00 EUR used with this draft, nothing is left; 1:30 h (142.50 EUR) go over it and stay unbilled.");
        assertThat(standing(money, "0", "285.00", billed(180)))
                .containsExactly("Cap of 1,000.00 EUR: 285.00 EUR used with this draft, 715.00 EUR left.");
        assertThat(standing(hours, "0", "1045.00", billed(660)))
                .containsExactly("Cap of 10:00 h: 11:00 h used with this draft, 1:00 h over it.");
        assertThat(standing(new TimeAndMaterial("T", Scope.REST, null), "0", "285.00", billed(180)))
                .isEmpty();
    }

    @Test
    void aRetainerTellsTheIncludedHoursOfEachPeriodAndWhatGoesBeyond() {
        Choice included = Choice.billing(AWorkItem.covered("T", "1", 600));
        Choice over = Choice.billing(time(120).over(INCLUDED));

        assertThat(standing(retainer(600, 0), "0", "0", included, over))
                .containsExactly(
                        "Retainer of 1,250.00 EUR a month, 1 Nov 2026 – 30 Nov 2026: 10:00 of 10:00 included hours used with this draft, 2:00 h more billed by the hour.");
        assertThat(standing(retainer(600, 1), "0", "0", Choice.billing(AWorkItem.covered("T", "1", 660))))
                .containsExactly(
                        "Retainer of 1,250.00 EUR a month, 1 Nov 2026 – 30 Nov 2026: 11:00 of 18:00 included hours used with this draft (8:00 kept from before).");
        assertThat(standing(retainer(0, 0), "0", "0", milestone("1250.00")))
                .containsExactly("Retainer of 1,250.00 EUR a month, 1 Nov 2026 – 30 Nov 2026.");
    }

    @Test
    void aMarkUpAndADepositAreNamed() {
        var travel =
                new ExpenseTerms("T", new Scope(Set.of(), Set.of(), Set.of(), Set.of("Travel")), new BigDecimal("5.0"));

        assertThat(standing(travel, "0", "0", milestone("1")))
                .containsExactly("Expenses for Travel are billed at cost plus 5 %.");
        assertThat(standing(new ExpenseTerms("T", Scope.REST, BigDecimal.ZERO), "0", "0", milestone("1")))
                .isEmpty();
        assertThat(standing(new Deposit("T", new BigDecimal("5000"), false, null), "0", "5000", milestone("5000")))
                .containsExactly("Deposit of 5,000.00 EUR without VAT: later invoices deduct it until it is used up.");
    }

    @Test
    void aTermThatTheDraftDoesNotTouchIsSilent() {
        assertThat(standing(new FixedPrice("OTHER", Scope.REST, null), "0", "0", milestone("1")))
                .isEmpty();
    }

    /** {@code before} is what other invoices have of the term, {@code here} what the draft bills. */
    private static List<String> standing(BillingTerms term, String before, String here, Choice... choices) {
        var share =
                new Share(choices[0].item(), Decision.BILL, BigDecimal.ONE, new BigDecimal(here), "line", null, null);
        var october = new Allocations.Covered("HARBOUR", "T", LocalDate.of(2026, 10, 6), BigDecimal.valueOf(120));
        return new Standings(
                        EUR,
                        Map.of("T", new Before(BigDecimal.ZERO, new BigDecimal(before))),
                        fixed -> new BigDecimal("30500.00"),
                        Arrays.asList(choices),
                        new Composition(List.of(), List.of(share)))
                .of(List.of(term), List.of(october)).stream()
                        .map(Standing::sentence)
                        .toList();
    }

    private static Retainer retainer(int included, int rollOver) {
        return new Retainer(
                "T",
                Scope.REST,
                new BigDecimal("1250.00"),
                Period.MONTH,
                false,
                BigDecimal.valueOf(included),
                rollOver,
                LocalDate.of(2026, 10, 1),
                null,
                null);
    }

    private static Choice milestone(String amount) {
        return Choice.billing(AWorkItem.milestone("T", "M1", amount));
    }

    private static Choice billed(int minutes) {
        return Choice.billing(time(minutes));
    }

    private static WorkItem time(int minutes) {
        return AWorkItem.under("T", "1", minutes, "95");
    }
}
