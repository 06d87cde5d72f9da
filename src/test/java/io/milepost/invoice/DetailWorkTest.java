package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.ShownWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetailWorkTest {
    private static final Map<String, Integer> LINES = Map.of("time:analyst", 2, "time:engineer", 1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final List<ShownWork.Hours> hours = List.of(
            done("time:analyst", "nina", "Analyst", "Interviews", 90),
            done("time:engineer", "jan", "Engineer", "Pile plan", 60),
            done("time:engineer", "eva", "Engineer", "Pile plan", 45),
            done("time:engineer", "eva", "Engineer", "Site visit", 30),
            done("time:gone", "eva", "Engineer", "On no line", 30));

    @Test
    void byPersonEveryEntryIsTold() {
        assertThat(DetailWork.byPerson(hours, LINES))
                .extracting(
                        WorkDetail.Hours::line,
                        WorkDetail.Hours::person,
                        done -> done.minutes().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "jan", 60),
                        org.assertj.core.groups.Tuple.tuple(1, "eva", 45),
                        org.assertj.core.groups.Tuple.tuple(1, "eva", 30),
                        org.assertj.core.groups.Tuple.tuple(2, "nina", 90));
    }

    @Test
    void byRoleNobodyIsNamedAndADayOfOneRoleIsOneRow() {
        List<WorkDetail.Hours> told = DetailWork.byRole(hours, LINES);

        assertThat(told).allSatisfy(done -> assertThat(done.person()).isNull());
        assertThat(told)
                .extracting(
                        WorkDetail.Hours::role,
                        WorkDetail.Hours::description,
                        done -> done.minutes().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Engineer", "Pile plan; Site visit", 135),
                        org.assertj.core.groups.Tuple.tuple("Analyst", "Interviews", 90));
        assertThat(told.toString()).doesNotContain("eva").doesNotContain("nina").doesNotContain("jan");
    }

    private static ShownWork.Hours done(String line, String person, String role, String what, int minutes) {
        return new ShownWork.Hours(line, MONDAY, person, role, null, what, BigDecimal.valueOf(minutes), false);
    }
}
