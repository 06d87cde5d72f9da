package io.milepost.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OpenAgeTest {
    private static final LocalDate TODAY = LocalDate.of(2028, 3, 1);

    @Property
    void aClaimIsOfTheOneAgeItsDueDayLiesIn(@ForAll @IntRange(min = -500, max = 5_000) int daysOverdue) {
        LocalDate due = TODAY.minusDays(daysOverdue);
        OpenAge age = OpenAge.of(due, TODAY);

        assertThat(Arrays.stream(OpenAge.values())
                        .filter(each -> !due.isBefore(each.earliest(TODAY)) && !due.isAfter(each.latest(TODAY))))
                .containsExactly(age);
        assertThat(age)
                .isEqualTo(
                        daysOverdue <= 0
                                ? OpenAge.NOT_DUE
                                : daysOverdue <= 30
                                        ? OpenAge.DAYS_1_TO_30
                                        : daysOverdue <= 60
                                                ? OpenAge.DAYS_31_TO_60
                                                : daysOverdue <= 90 ? OpenAge.DAYS_61_TO_90 : OpenAge.OVER_90_DAYS);
        assertThat(age.isOverdue()).isEqualTo(daysOverdue > 0);
    }
}
