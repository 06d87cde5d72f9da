package io.milepost.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.project.RateCard.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourlyRatesTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final RateCard firm = card(Scope.FIRM, null, role("Engineer", JANUARY, "90"));
    private final RateCard client = card(Scope.CLIENT, "HAFENBAU", role("Engineer", JANUARY, "100"));
    private final RateCard project =
            card(Scope.PROJECT, "HARBOUR", role("Engineer", JANUARY, "110"), person("jo", JANUARY, "120"));

    @Test
    void theEntrysOwnRateBeatsEveryCard() {
        assertPrice(List.of(firm, client, project), work(JULY, new BigDecimal("55.5")), "55.5");
    }

    @Test
    void thenThePersonOnTheProjectThenTheRoleOnTheProjectThenTheClientThenTheFirm() {
        assertPrice(List.of(firm, client, project), work(JULY, null), "120");
        assertPrice(
                List.of(firm, client, card(Scope.PROJECT, "HARBOUR", role("Engineer", JANUARY, "110"))),
                work(JULY, null),
                "110");
        assertPrice(List.of(firm, client), work(JULY, null), "100");
        assertPrice(List.of(firm), work(JULY, null), "90");
    }

    @Test
    void theWorkDateDecidesAmongDatedRates() {
        RateCard raised = card(Scope.FIRM, null, role("Engineer", JANUARY, "90"), role("Engineer", JULY, "95"));

        assertPrice(List.of(raised), work(JULY.minusDays(1), null), "90");
        assertPrice(List.of(raised), work(JULY, null), "95");
    }

    @Test
    void noRateIsNoPriceNeverZero() {
        assertThat(new HourlyRates(List.of()).priceOf(work(JULY, null))).isEmpty();
        assertThat(new HourlyRates(List.of(firm)).priceOf(work(JANUARY.minusDays(1), null)))
                .isEmpty();
    }

    private static void assertPrice(List<RateCard> cards, TimeEntryDetails work, String price) {
        assertThat(new HourlyRates(cards).priceOf(work)).hasValue(new BigDecimal(price));
    }

    private static TimeEntryDetails work(LocalDate on, BigDecimal rate) {
        return new TimeEntryDetails("HARBOUR", "jo", "Engineer", "Design", on, 60, "Worked", true, rate);
    }

    private static RateCard card(Scope scope, String ref, Rate... rates) {
        return new RateCard("C", scope, ref, "EUR", List.of(rates));
    }

    private static Rate role(String role, LocalDate from, String price) {
        return new Rate(null, role, from, new BigDecimal(price));
    }

    private static Rate person(String person, LocalDate from, String price) {
        return new Rate(person, null, from, new BigDecimal(price));
    }
}
