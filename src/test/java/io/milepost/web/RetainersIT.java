package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.OpenRetainerPeriods;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A fee per period, each billed once; what it includes is covered, what goes beyond is billed by the hour. */
class RetainersIT extends BillingTest {
    @Autowired
    private OpenRetainerPeriods openRetainerPeriods;

    @Autowired
    private FrozenInvoices frozenInvoices;

    @Test
    void aPeriodIsBilledOnceWithTheHoursItIncludesAndTheOverageAtItsRate() {
        String project = aRetainer("\"inAdvance\": false, \"includedHours\": 10");
        recordTime(project, "a", "2026-09-05", 400);
        recordTime(project, "b", "2026-09-20", 300);
        recordTime(project, "c", "2026-10-03", 120);

        InvoiceId september = draft(project, "2026-09-30");
        var sheet = shown(september);
        assertThat(sheet.all("/lines", "kind")).containsExactly("retainer", "time");
        assertThat(sheet.all("/lines", "net")).containsExactly("900.00", "158.33");
        assertThat(sheet.at("/lines/0/description")).isEqualTo("Pauschale 01.09.2026 – 30.09.2026");
        assertThat(sheet.at("/lines/0/from")).isEqualTo("2026-09-01");
        assertThat(sheet.all("/items", "covered")).containsExactly("false", "true", "true", "false");
        assertThat(sheet.all("/items", "recorded")).containsExactly("900.00", "400", "200", "100");
        assertThat(sheet.at("/items/1/group")).isEqualTo(sheet.at("/lines/0/group"));
        assertThat(save(september, "{}").all("/lines", "net")).containsExactly("900.00", "158.33");
        issue(september);

        assertThat(openRetainerPeriods.upTo(project, LocalDate.of(2026, 9, 30))).isZero();
        recordTime(project, "late", "2026-09-28", 60);
        InvoiceId october = draft(project, "2026-10-31");
        var next = shown(october);
        assertThat(next.all("/lines", "net")).containsExactly("900.00", "95.00");
        assertThat(next.all("/items", "over")).anyMatch(over -> over.startsWith("Late: the period from 2026-09-01"));
        assertThat(next.all("/items", "covered")).containsExactly("false", "false", "true");
    }

    @Test
    void unusedHoursRollOverAndALateEntryIsCoveredWhereHoursAreLeft() {
        String project = aRetainer("\"inAdvance\": false, \"includedHours\": 10, \"rollOverPeriods\": 1");
        recordTime(project, "a", "2026-09-05", 240);
        issue(draft(project, "2026-09-30"));

        recordTime(project, "late", "2026-09-28", 60);
        recordTime(project, "b", "2026-10-05", 960);
        var october = shown(draft(project, "2026-10-31"));

        assertThat(october.all("/lines", "net")).containsExactly("900.00", "95.00");
        assertThat(october.all("/items", "covered")).containsExactly("false", "true", "true", "false");
        assertThat(october.all("/items", "recorded")).containsExactly("900.00", "60", "900", "60");
    }

    @Test
    void inAdvanceAPeriodIsBilledWhenItBegins() {
        String project = aRetainer("\"inAdvance\": true, \"includedHours\": 10, \"endsOn\": \"2026-10-31\"");

        assertThat(shown(draft(project, "2026-09-01")).all("/lines", "net")).containsExactly("900.00");
        InvoiceId both = draft(project, "2026-11-20");
        assertThat(shown(both).all("/lines", "group"))
                .containsExactly("retainer:%s:CARE:2026-10-01".formatted(project));
    }

    @Test
    void hoursAfterTheLastFeeAreShownOnTheNextInvoiceOfTheProject() {
        String project = aRetainer("\"inAdvance\": true, \"includedHours\": 10, \"endsOn\": \"2026-09-30\"");
        issue(draft(project, "2026-09-01"));
        recordTime(project, "a", "2026-09-20", 480);
        recordTime(project, "b", "2026-09-21", 180);
        assertThat(unbilled(project).all("/items", "reason"))
                .anySatisfy(reason -> assertThat(reason)
                        .contains("Late: the period from 2026-09-01", "next invoice shows it for nothing"));
        recordTime(project, "c", "2026-10-05", 60);

        InvoiceId october = draft(project, "2026-10-31");
        assertThat(shown(october).all("/lines", "net")).containsExactly("190.00");
        assertThat(shown(october).all("/items", "covered")).containsExactly("true", "true", "false", "false");
        issue(october);
        assertThat(unbilled(project).json().at("/items")).isEmpty();

        issueCredit(credit(october, "[{\"line\": 1, \"quantity\": \"1\"}]"));
        assertThat(unbilled(project).all("/items", "key")).containsExactly("time:api:c-" + project);
        issueCredit(credit(october, ""));
        assertThat(unbilled(project).at("/totals/minutes")).isEqualTo("720");
    }

    @Test
    void includedHoursComeWithTheirFeeAndNotWithAMilestone() {
        String project = aRetainer("\"inAdvance\": false, \"includedHours\": 10");
        recordTime(project, "a", "2026-09-05", 240);
        reach(project, "M1", "100.00");

        InvoiceId milestone = Objects.requireNonNull(collect(project + "/M1"));
        assertThat(shown(milestone).all("/lines", "kind")).containsExactly("milestone");
        assertThat(shown(milestone).all("/items", "kind")).doesNotContain("time");
        assertThat(shown(draft(project, "2026-09-30")).all("/items", "kind")).containsExactly("retainer", "time");
    }

    @Test
    void whatATermAskedForFollowsIt() {
        String project = aRetainer("\"inAdvance\": true, \"endsOn\": \"2026-11-30\"");
        InvoiceId september = draft(project, "2026-09-01");
        issue(september);
        InvoiceId later = draft(project, "2026-11-20");
        assertThat(shown(later).all("/lines", "net")).containsExactly("900.00", "900.00");

        var ended = put(project, "\"fee\": \"950.00\", \"inAdvance\": true, \"endsOn\": \"2026-10-31\"");
        assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
        assertThat(shown(later).all("/problems", "message"))
                .anySatisfy(problem -> assertThat(problem).contains("900.00 EUR became 950.00 EUR"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("not asked for any more by its term; it was 900.00 EUR of 1 Nov 2026"));
        assertThat(save(later, decided(project, "2026-10-01", "bill", "2026-11-01", "hold"))
                        .all("/lines", "net"))
                .containsExactly("950.00");
        assertThat(unbilled(project).all("/items", "net")).containsExactly("950.00");
        assertThat(invoice(september).at("/totals/net")).isEqualTo("900.00");

        var moved = rest.put("felix", "/api/projects/%s/terms/CARE".formatted(project), """
                {"kind": "retainer", "fee": "900.00", "period": "month", "startsOn": "2026-09-15"}""");
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.text()).contains("The period from 2026-09-01 of term CARE was billed");
        assertThat(rest.delete("felix", "/api/projects/%s/terms/CARE".formatted(project))
                        .status())
                .isEqualTo(409);
        issueCredit(credit(september, ""));
        assertThat(rest.delete("felix", "/api/projects/%s/terms/CARE".formatted(project))
                        .status())
                .isEqualTo(204);
        assertThat(shown(later).all("/problems", "code")).contains("withdrawn");
        assertThat(save(later, decided(project, "2026-10-01", "hold")).json().at("/lines"))
                .isEmpty();
        assertThat(unbilled(project).json().at("/items")).isEmpty();
    }

    @Test
    void aFeeChangesWithinAPeriodAndTheDraftSaysForWhichDays() {
        String project = aRetainer("\"inAdvance\": false, \"includedHours\": 10");
        issue(draft(project, "2026-09-30"));
        InvoiceId october = draft(project, "2026-10-31");

        var changed =
                step(project, "changes", "{\"from\": \"2026-10-22\", \"fee\": \"1830.00\", \"includedHours\": 15.5}");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.at("/changes/0/fee")).isEqualTo("1830.00");
        assertThat(changed.at("/changes/0/includedHours")).isEqualTo("15.5");
        assertThat(shown(october).all("/problems", "message"))
                .anySatisfy(problem -> assertThat(problem).contains("900.00 EUR became 609.68 EUR"));

        var sheet = save(october, decided(project, "2026-10-01", "bill", "2026-10-22", "bill"));
        assertThat(sheet.all("/lines", "net")).containsExactly("609.68", "590.32");
        assertThat(sheet.all("/lines", "description"))
                .containsExactly(
                        "Pauschale 01.10.2026 – 21.10.2026 (21 von 31 Tagen)",
                        "Pauschale 22.10.2026 – 31.10.2026 (10 von 31 Tagen)");
        assertThat(sheet.all("/agreed", "sentence"))
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "900.00 EUR for 21 of 31 days and 1,830.00 EUR for 10 of 31 days",
                                "of 11:46 included hours"));
        assertThat(rest.get("maya", "/api/invoices/%s/preview.pdf".formatted(october))
                        .status())
                .isEqualTo(200);
        issue(october);
        assertThat(frozenInvoices.of(october).includedHours()).singleElement().satisfies(balance -> {
            assertThat(balance.own()).isEqualByComparingTo("706"); // (21 × 600 + 10 × 930) / 31
            assertThat(balance.expiring()).isEqualByComparingTo("706");
        });
        assertThat(shown(draft(project, "2026-11-30")).all("/lines", "net")).containsExactly("1830.00");
    }

    @Test
    void whatWasBilledIsNotChangedAnyMore() {
        String project = aRetainer("\"inAdvance\": true, \"includedHours\": 10");
        issue(draft(project, "2026-09-01"));

        var late = step(project, "changes", "{\"from\": \"2026-09-20\", \"fee\": 1000}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/detail"))
                .isEqualTo(
                        "Term CARE of %s is billed up to 2026-09-30, which a change on 2026-09-20 would alter: choose a later day, or credit that invoice first."
                                .formatted(project));
        assertThat(step(project, "end", "{\"lastDay\": \"2026-09-20\", \"proRata\": true}")
                        .status())
                .isEqualTo(409);
        assertThat(step(project, "changes", "{\"from\": \"2026-10-01\", \"fee\": 1000}")
                        .status())
                .isEqualTo(200);
        assertThat(step(project, "changes", "{\"from\": \"2026-10-01\"}").status())
                .isEqualTo(422);
        assertThat(step(project, "changes", "{\"from\": \"2026-08-01\", \"fee\": 1000}")
                        .status())
                .isIn(409, 422);
        assertThat(step(project, "changes", "{\"from\": \"2026-11-01\", \"fee\": -1}")
                        .status())
                .isEqualTo(422);
        assertThat(rest.post(
                                "omar",
                                "/api/projects/%s/terms/CARE/changes".formatted(project),
                                "{\"from\": \"2026-10-01\", \"fee\": 1}")
                        .status())
                .isIn(403, 404);
        assertThat(shown(draft(project, "2026-10-01")).all("/lines", "net")).containsExactly("1000.00");
    }

    @Test
    void aRetainerThatEndsByDaysBillsItsLastDays() {
        String project = aRetainer("\"inAdvance\": false, \"includedHours\": 10");
        assertThat(step(project, "end", "{\"lastDay\": \"2026-09-12\", \"proRata\": true}")
                        .at("/endsOn"))
                .isEqualTo("2026-09-12");

        var sheet = shown(draft(project, "2026-11-20"));
        assertThat(sheet.all("/lines", "net")).containsExactly("360.00");
        assertThat(sheet.at("/lines/0/description")).isEqualTo("Pauschale 01.09.2026 – 12.09.2026 (12 von 30 Tagen)");
    }

    private OverRest.Answer step(String project, String what, String body) {
        return rest.post("maya", "/api/projects/%s/terms/CARE/%s".formatted(project, what), body);
    }

    /** What becomes of periods, each named by its first day. */
    private static String decided(String project, String... periods) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < periods.length; i += 2) {
            items.add("{\"key\": \"retainer:%s:CARE:%s\", \"decision\": \"%s\"}"
                    .formatted(project, periods[i], periods[i + 1]));
        }
        return "{\"items\": [%s]}".formatted(String.join(", ", items));
    }

    private OverRest.Answer put(String project, String more) {
        return rest.put(
                "felix",
                "/api/projects/%s/terms/CARE".formatted(project),
                "{\"kind\": \"retainer\", \"period\": \"month\", \"startsOn\": \"2026-09-01\", %s}".formatted(more));
    }

    private String aRetainer(String more) {
        String project = aProjectOf("maya");
        agree(
                project,
                "CARE",
                "{\"kind\": \"retainer\", \"fee\": \"900.00\", \"period\": \"month\", \"startsOn\": \"2026-09-01\", %s}"
                        .formatted(more));
        return project;
    }
}
