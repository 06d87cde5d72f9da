package io.milepost.web;

import static org.assertj.core.api.Assertions.*;

import io.milepost.invoice.InvoiceId;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What nobody has billed yet: sums that are a draft's own, a reason for every item, and few questions for a whole firm. */
@TestPropertySource(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
class UnbilledIT extends BillingTest {
    @Autowired
    private EntityManagerFactory entities;

    @Test
    void itemsAreSharesThatAddUpToWhatADraftComesTo() {
        String project = aProjectOf("maya");
        for (int i = 0; i < 3; i++) {
            recordTime(project, "third-" + i + project, "Engineer", "2026-10-05", 20, "Survey");
        }
        var unbilled = unbilled(project);
        assertThat(unbilled.all("/items", "net")).containsExactlyInAnyOrder("31.67", "31.67", "31.66");
        assertThat(unbilled.at("/totals/net")).isEqualTo("95.00");
        assertThat(sum(unbilled.all("/ages", "net"))).isEqualByComparingTo("95.00");
        assertThat(unbilled.all("/kinds", "kind")).containsExactly("time");
        assertThat(unbilled.at("/kinds/0/net")).isEqualTo("95.00");
        assertThat(sum(unbilled.all("/kinds/0/ages", "net"))).isEqualByComparingTo("95.00");

        InvoiceId draft = aDraftOf(project, "maya");
        assertThat(rest.get("maya", "/api/invoices/" + draft).at("/totals/net")).isEqualTo("95.00");
        var taken = unbilled(project);
        assertThat(taken.at("/totals/net")).isEqualTo("0.00");
        assertThat(taken.at("/onDrafts/net")).isEqualTo("95.00");
    }

    @Test
    void hoursOfAPriceThatIsAllBilledSaySoAndTheNextInvoiceShowsThemForNothing() {
        String project = aProjectOf("maya");
        agree(project, "BUILD", "{\"kind\": \"fixed-price\"}");
        reach(project, "M1", "1000.00");
        recordTime(project, "before", "2026-10-05", 60);
        assertThat(unbilled(project).all("/items", "reason"))
                .anySatisfy(reason -> assertThat(reason).contains("shown with the next milestone"));
        issue(draft(project, "2026-11-20"));
        recordTime(project, "after", "2026-11-10", 90);
        assertThat(unbilled(project).at("/items/0/reason"))
                .startsWith("All of term BUILD is billed.")
                .contains("the project's next invoice shows it for nothing", "agree another term");
        assertThat(unbilled(project).at("/totals/net")).isEqualTo("0.00");

        recordExpense(project, "taxi-" + project, "20.00");
        InvoiceId next = draft(project, "2026-11-20");
        assertThat(shown(next).all("/lines", "net")).containsExactly("20.00");
        assertThat(shown(next).all("/items", "covered")).containsExactly("true", "false");
        issue(next);
        assertThat(unbilled(project).json().at("/items")).isEmpty();
    }

    @Test
    void everyItemSaysWhyItIsNotBilledOrWhoHasIt() {
        String project = aProjectOf("maya");
        recordHour(project, "held-" + project);
        recordHour(project, "taken-" + project);
        rest.put("maya", "/api/projects/" + project + "/milestones/M1", """
                {"name": "Concept", "amount": "500.00", "plannedOn": "2026-12-24"}""");
        InvoiceId draft = aDraftOf(project, "maya");
        String path = "/api/invoices/" + draft + "/draft";
        var saved = rest.put("maya", path, rest.get("maya", path).header("ETag"), """
                {"items": [{"key": "time:api:held-%s", "decision": "hold", "reason": "Wait for the report"}]}""".formatted(project));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        recordTime(project, "norate-" + project, "Falconer", "2026-10-06", 20, "Dive");

        var unbilled = unbilled(project);
        String key = unbilled.all("/items", "takenBy").stream()
                .filter(taken -> taken.startsWith(project))
                .findFirst()
                .orElseThrow();
        assertThat(unbilled.all("/items", "reason"))
                .contains(
                        "On the draft of %s, which maya has.".formatted(key),
                        "Held on the draft of %s by maya: Wait for the report".formatted(key),
                        "No rate for Falconer (maya) on 2026-10-06: add one to a rate card, or hold the entry.");
        assertThat(unbilled.at("/planned/0/reason")).isEqualTo("Not reached yet; planned for 2026-12-24.");
        assertThat(unbilled.at("/totals/net")).isEqualTo("95.00");

        approve(draft);
        assertThat(unbilled(project).all("/items", "reason")).contains("On %s, which is approved.".formatted(key));
    }

    @Test
    void workForAPeriodBilledAlreadyIsFlaggedHereAndOnTheNextDraft() {
        String project = aProjectOf("maya");
        recordTime(project, "first-" + project, "Engineer", "2026-10-01", 60, "Survey");
        recordTime(project, "last-" + project, "Engineer", "2026-10-31", 60, "Survey");
        String number = issue(aDraftOf(project, "maya"));
        recordTime(project, "late-" + project, "Engineer", "2026-10-15", 60, "Forgotten");
        recordTime(project, "fresh-" + project, "Engineer", "2026-11-02", 60, "Next month");

        String late = "Worked in a period already billed by %s.".formatted(number);
        assertThat(unbilled(project).all("/items", "reason")).containsExactlyInAnyOrder(late, "null");
        InvoiceId next = aDraftOf(project, "maya");
        assertThat(rest.get("maya", "/api/invoices/" + next + "/draft").all("/items", "note"))
                .containsExactlyInAnyOrder(late, "null");
    }

    @Test
    void whatChangesAfterIssueIsReportedWithOldNewNumberAndWorth() {
        String project = aProjectOf("maya");
        recordHour(project, "changed-" + project);
        recordExpense(project, "gone-" + project, "40.00");
        String number = issue(aDraftOf(project, "maya"));
        for (int nightly = 0; nightly < 2; nightly++) {
            recordTime(project, "changed-" + project, "Engineer", "2026-10-05", 90, "Survey of pier 3");
        }
        assertThat(rest.delete("tracker", "/api/expenses/api/gone-" + project).status())
                .isEqualTo(409);

        var late = rest.get("felix", "/api/late-changes?project=" + project);
        assertThat(late.at("/count")).as(late.toString()).isEqualTo("2");
        assertThat(late.all("/items", "invoiceNumber")).containsOnly(number);
        assertThat(late.all("/items", "worth")).containsExactly("-40.00", "47.50");
        assertThat(late.at("/items/0/wanted")).isEqualTo("deleted at its source");
        assertThat(late.at("/items/1/was")).startsWith("60 min on 2026-10-05, maya (Engineer)");
        assertThat(late.at("/items/1/wanted")).startsWith("90 min on 2026-10-05");
        assertThat(rest.get("maya", "/api/late-changes?project=" + project).at("/count"))
                .isEqualTo("2");
        assertThat(rest.get("omar", "/api/late-changes?project=" + project).status())
                .isEqualTo(404);
    }

    @Test
    void aLateChangeOfRoleOrRateIsWorthWhatACorrectionWouldComeTo() {
        String project = aProjectOf("maya");
        rest.put("felix", "/api/rate-cards/" + project, """
                {"scope": "project", "ref": "%s", "currency": "EUR", "rates": [
                  {"role": "Principal", "from": "2020-01-01", "unitPrice": "140.00"}]}""".formatted(project));
        recordTime(project, "role-" + project, "Engineer", "2026-10-05", 120, "Survey");
        recordTime(project, "rate-" + project, "Engineer", "2026-10-06", 90, "Survey");
        recordTime(project, "none-" + project, "Engineer", "2026-10-07", 60, "Survey");
        issue(aDraftOf(project, "maya"));
        recordTime(project, "role-" + project, "Principal", "2026-10-05", 120, "Survey");
        rest.post("tracker", "/api/time-entries", """
                [{"id": "rate-%1$s", "project": "%1$s", "person": "maya", "role": "Engineer", "date": "2026-10-06",
                  "minutes": 90, "description": "Survey", "rate": "100.00"},
                 {"id": "none-%1$s", "project": "%1$s", "person": "maya", "role": "Unheard of", "date": "2026-10-07",
                  "minutes": 60, "description": "Survey"}]""".formatted(project));

        var late = rest.get("felix", "/api/late-changes?project=" + project);
        assertThat(worth(late, "role-" + project)).isEqualTo("90.00");
        assertThat(worth(late, "rate-" + project)).isEqualTo("7.50");
        assertThat(worth(late, "none-" + project)).isEqualTo("null");
        assertThat(late.find("/items", "time:api:rate-" + project, "wanted").asText())
                .startsWith("90 min on 2026-10-06, maya (Engineer), at 100 an hour");
    }

    private static String worth(OverRest.Answer late, String id) {
        return late.find("/items", "time:api:" + id, "worth").asText();
    }

    @Test
    void aSpreadsheetGetsTextWhereAFormulaWasWritten() {
        String project = aProjectOf("maya");
        recordTime(project, "csv-" + project, "Engineer", "2026-10-05", 60, "=HYPERLINK(1)");
        var csv = rest.send(
                "maya",
                MockMvcRequestBuilders.get("/api/projects/" + project + "/unbilled")
                        .accept("text/csv"));
        assertThat(csv.status()).as(csv.toString()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text())
                .startsWith("project,key,kind,date,age")
                .contains(",'=HYPERLINK(1),")
                .contains(",95.00,EUR,");
        assertThat(rest.send(
                                "greta",
                                MockMvcRequestBuilders.get("/api/unbilled").accept("text/csv"))
                        .text())
                .startsWith("project,name,client")
                .contains(project);
    }

    @Test
    void theFirmSeesEveryProjectTheLargestFirstAndAManagerTheirOwn() {
        String small = aProjectOf("omar");
        String large = aProjectOf("omar");
        String client = "C-" + small;
        rest.put("felix", "/api/clients/" + client, CLIENT);
        for (String project : List.of(small, large)) {
            rest.put("felix", "/api/projects/" + project, """
                    {"name": "Harbour Bridge", "client": "%s", "projectManager": "omar", "practiceLead": "lena",
                     "currency": "EUR"}""".formatted(client));
        }
        String foreign = "ISK-" + small;
        rest.put("felix", "/api/projects/" + foreign, """
                {"name": "Abroad", "client": "%s", "projectManager": "omar", "currency": "ISK"}""".formatted(client));
        recordHour(small, "small-" + small);
        for (int i = 0; i < 3; i++) {
            recordTime(large, "large-" + i + large, "Engineer", "2026-08-05", 60, "Survey");
        }
        rest.post("tracker", "/api/time-entries", """
                [{"id": "isk-%s", "project": "%s", "person": "omar", "role": "Engineer", "date": "2026-10-05",
                  "minutes": 60, "description": "Survey", "rate": "9000"}]""".formatted(foreign, foreign));

        var firm = rest.get("greta", "/api/unbilled?projectManager=omar&client=" + client);
        assertThat(firm.all("/items", "project")).as(firm.toString()).containsExactly(large, small, foreign);
        assertThat(firm.at("/items/0/ages/3/net")).isEqualTo("285.00");
        assertThat(firm.at("/items/0/oldest/date")).isEqualTo("2026-08-05");
        assertThat(firm.at("/items/0/count")).isEqualTo("3");
        assertThat(firm.at("/items/2/baseTotal")).isNull();
        assertThat(firm.at("/items/2/problem")).startsWith("No exchange rate from ISK to EUR");
        assertThat(firm.at("/baseTotal")).isEqualTo("380.00");
        assertThat(firm.at("/withoutRate/0")).startsWith("No exchange rate from ISK to EUR");
        assertThat(rest.get("omar", "/api/unbilled?client=" + client).all("/items", "project"))
                .containsExactly(large, small, foreign);
        assertThat(rest.get("omar", "/api/unbilled?client=" + client + "&size=1&page=1")
                        .all("/items", "project"))
                .containsExactly(small);
        assertThat(rest.get("tracker", "/api/unbilled").status()).isEqualTo(403);
        assertThat(rest.get("greta", "/api/unbilled?practice=nobody").at("/total"))
                .isEqualTo("0");
    }

    @Test
    void theFirmsReportAsksAsManyQuestionsForManyItemsAsForFew() {
        String project = aProjectOf("ida");
        recordTime(project, "one-" + project, "Engineer", "2026-10-05", 60, "Survey");
        long few = questions("/api/unbilled?projectManager=ida");
        StringBuilder entries = new StringBuilder("[");
        for (int i = 0; i < 1200; i++) {
            entries.append(i == 0 ? "" : ",").append("""
                    {"id": "n%d-%s", "project": "%s", "person": "maya", "role": "Engineer", "date": "2026-10-05",
                     "minutes": 7, "description": "Survey"}""".formatted(i, project, project));
        }
        assertThat(rest.post("tracker", "/api/time-entries", entries + "]").status())
                .isEqualTo(200);
        assertThat(questions("/api/unbilled?projectManager=ida")).isEqualTo(few).isLessThanOrEqualTo(20);
    }

    private long questions(String path) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        assertThat(rest.get("greta", path).status()).isEqualTo(200);
        return statistics.getPrepareStatementCount() - before;
    }

    private static BigDecimal sum(List<String> amounts) {
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
