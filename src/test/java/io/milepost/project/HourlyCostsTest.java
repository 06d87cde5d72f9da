package io.milepost.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourlyCostsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final HourlyCosts costs = new HourlyCosts(List.of(new RateCard(
            "COSTS",
            RateCard.Scope.COST,
            null,
            "EUR",
            List.of(
                    new Rate(null, "Engineer", NEW_YEAR, new BigDecimal("60")),
                    new Rate(null, "Engineer", JULY, new BigDecimal("64")),
                    new Rate("maya", null, JULY, new BigDecimal("81"))))));

    @Test
    void theDayOfTheWorkDecides() {
        assertThat(costs.of("omar", "Engineer", JULY.minusDays(1))).hasValue(new BigDecimal("60"));
        assertThat(costs.of("omar", "Engineer", JULY)).hasValue(new BigDecimal("64"));
    }

    @Test
    void aPersonsOwnCostComesBeforeTheirRoles() {
        assertThat(costs.of("maya", "Engineer", JULY)).hasValue(new BigDecimal("81"));
        assertThat(costs.of("maya", "Engineer", NEW_YEAR)).hasValue(new BigDecimal("60"));
    }

    @Test
    void whatNobodySaidIsUnknownAndNotZero() {
        assertThat(costs.of("omar", "Architect", JULY)).isEmpty();
        assertThat(costs.of("omar", "Engineer", NEW_YEAR.minusDays(1))).isEmpty();
    }
}
