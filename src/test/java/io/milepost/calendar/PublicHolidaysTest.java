package io.milepost.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {
    private static final LocalDate REFORMATION_DAY = LocalDate.of(2025, 10, 31);
    private static final LocalDate CORPUS_CHRISTI = LocalDate.of(2026, 6, 4);

    @Test
    void aCountrysHolidaysAreThoseOfAllItsParts() {
        PublicHolidays germany = PublicHolidays.of("DE", "");
        assertThat(germany.test(LocalDate.of(2026, 4, 6))).as("Easter Monday").isTrue();
        assertThat(germany.test(LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(germany.test(REFORMATION_DAY)).isFalse();
    }

    @Test
    void aPartOfTheCountryHasItsOwnBesides() {
        assertThat(PublicHolidays.of("DE", "HH").test(REFORMATION_DAY)).isTrue();
        assertThat(PublicHolidays.of("DE", "BY").test(REFORMATION_DAY)).isFalse();
        assertThat(PublicHolidays.of("DE", "BY").test(CORPUS_CHRISTI)).isTrue();
        assertThat(PublicHolidays.of("DE", "HH").test(LocalDate.of(2026, 12, 25)))
                .isTrue();
    }

    @Test
    void aCountryOrPartNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> PublicHolidays.of("XX", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No public holidays are known for 'XX'.");
        assertThatThrownBy(() -> PublicHolidays.of("DE", "ZZ"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No public holidays are known for 'ZZ' in 'DE'.");
    }
}
