package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.people.Colleagues;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleIT extends RestTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    @Autowired
    Colleagues colleagues;

    @Test
    void accountingAndProcessAdminsSayWhoIsAboveWhom() {
        assertThat(rest.put("ada", "/api/people/omar", "{\"manager\": \"lena\"}")
                        .status())
                .isIn(200, 201);
        var again = rest.put("felix", "/api/people/omar", "{\"manager\": \"greta\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/person")).isEqualTo("omar");
        assertThat(again.at("/manager")).isEqualTo("greta");
        assertThat(colleagues.managerOf("omar")).hasValue("greta");
        assertThat(rest.put("maya", "/api/people/omar", "{\"manager\": \"maya\"}")
                        .status())
                .isEqualTo(403);
        assertThat(rest.put(null, "/api/people/omar", "{}").status()).isEqualTo(401);
    }

    @Test
    void everybodyNamesTheirOwnDeputyForAPeriod() {
        String body = "[{\"deputy\": \"louis\", \"from\": \"2026-12-01\", \"to\": \"2026-12-04\"}]";
        assertThat(rest.put("lena", "/api/people/lena/deputies", body).at("/deputies/0/deputy"))
                .isEqualTo("louis");
        assertThat(colleagues.representedBy("louis", DECEMBER)).containsExactly("lena");
        assertThat(colleagues.representedBy("louis", DECEMBER.plusDays(3))).containsExactly("lena");
        assertThat(colleagues.representedBy("louis", DECEMBER.plusDays(4))).isEmpty();
        assertThat(colleagues.representedBy("louis", DECEMBER.minusDays(1))).isEmpty();
        assertThat(colleagues.nextChange(Set.of("lena"), DECEMBER.minusDays(9))).hasValue(DECEMBER);
        assertThat(colleagues.nextChange(Set.of("lena"), DECEMBER)).hasValue(DECEMBER.plusDays(4));
        assertThat(rest.put("omar", "/api/people/lena/deputies", body).status()).isEqualTo(403);
        assertThat(rest.get("lena", "/api/people/lena").at("/deputies/0/to")).isEqualTo("2026-12-04");
        assertThat(rest.get("omar", "/api/people/lena").status()).isEqualTo(403);
        assertThat(rest.get("greta", "/api/people/lena").status()).isEqualTo(200);
        assertThat(rest.put("lena", "/api/people/lena/deputies", "[]").status()).isEqualTo(200);
        assertThat(colleagues.representedBy("louis", DECEMBER)).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsNamedAllAtOnce() {
        var answer = rest.put("felix", "/api/people/maya", """
                {"manager": "maya", "sameAs": "nobody", "deputies": []}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.all("/problems", "message"))
                .contains("Nobody is their own manager.", "There is no account nobody.");
        var deputies = rest.put("maya", "/api/people/maya/deputies", """
                [{"deputy": "maya", "from": "2026-12-04", "to": "2026-12-01"},
                 {"deputy": "zoe", "from": "2026-12-01", "to": "2026-12-01"}]""");
        assertThat(deputies.status()).isEqualTo(422);
        assertThat(deputies.all("/problems", "message"))
                .containsExactly(
                        "Nobody stands in for themselves.",
                        "maya can't stand in from 2026-12-04 to 2026-12-01: the last day is before the first.",
                        "There is no account zoe.");
        assertThat(rest.put("maya", "/api/people/maya/deputies", "[{\"deputy\": \"omar\"}]")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aSecondAccountIsOfAFirstOneAndNobodysDeputyForThemselves() {
        assertThat(rest.put("felix", "/api/people/louis", "{\"sameAs\": \"lena\"}")
                        .status())
                .isIn(200, 201);
        try {
            assertThat(colleagues.firstAccount("louis")).isEqualTo("lena");
            assertThat(rest.put("felix", "/api/people/maya", "{\"sameAs\": \"louis\"}")
                            .all("/problems", "message"))
                    .containsExactly("louis is a second account itself; name the first one.");
            assertThat(rest.put("felix", "/api/people/lena", "{\"sameAs\": \"maya\"}")
                            .all("/problems", "message"))
                    .containsExactly(
                            "lena has second accounts, so it can't be one. Name maya as their first account instead.");
            assertThat(rest.put("lena", "/api/people/lena/deputies", """
                            [{"deputy": "louis", "from": "2026-12-01", "to": "2026-12-01"}]""").all("/problems", "message"))
                    .containsExactly("Nobody stands in for themselves.");
        } finally {
            rest.put("felix", "/api/people/louis", "{}");
        }
    }

    @Test
    void theListIsForThoseWhoKeepOrReadEverything() {
        rest.put("felix", "/api/people/felix", "{\"manager\": \"greta\"}");
        assertThat(rest.get("greta", "/api/people").all("", "person")).contains("felix");
        assertThat(rest.get("ada", "/api/people").status()).isEqualTo(200);
        assertThat(rest.get("maya", "/api/people").status()).isEqualTo(403);
        assertThat(rest.get("tracker", "/api/people").status()).isEqualTo(403);
    }
}
