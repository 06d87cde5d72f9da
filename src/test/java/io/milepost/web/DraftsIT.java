package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.InvoiceId;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class DraftsIT extends RestTest {
    private static final String UNCHANGED = "{}";

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aDraftShowsItsItemsLinesAndTotals() {
        String project = aProjectOf("maya");
        recordHour(project, "d1-" + project);
        rest.put(
                "maya",
                "/api/projects/" + project + "/milestones/M1",
                "{\"name\": \"Concept\", \"amount\": \"12500\"}");
        rest.post("maya", "/api/projects/" + project + "/milestones/M1/reached", "{\"date\": \"2026-11-02\"}");
        InvoiceId id = collect(project + "/M1");
        var draft = rest.get("maya", "/api/invoices/" + id + "/draft");
        assertThat(draft.header("ETag")).isEqualTo("\"" + draft.at("/version") + "\"");
        assertThat(draft.at("/subject")).isEqualTo("Harbour Bridge – Concept");
        assertThat(draft.all("/items", "kind")).containsExactly("milestone", "time");
        assertThat(draft.all("/items", "decision")).containsExactly("bill", "bill");
        assertThat(draft.at("/items/1/recorded")).isEqualTo("60");
        assertThat(draft.at("/items/1/measure")).isEqualTo("minutes");
        assertThat(draft.at("/items/0/group")).isEqualTo(draft.at("/lines/0/group"));
        assertThat(draft.all("/lines", "unit")).containsExactly("pc", "h");
        assertThat(draft.all("/lines", "net")).containsExactly("12500.00", "95.00");
        assertThat(draft.at("/taxes/0/percent")).isEqualTo("19");
        assertThat(draft.at("/totals/net")).isEqualTo("12595.00");
        assertThat(draft.at("/totals/vat")).isEqualTo("2393.05");
        assertThat(draft.at("/totals/gross")).isEqualTo("14988.05");
        assertThat(draft.json().get("problems")).isEmpty();
        assertThat(draft.json().get("sentBack").isNull()).isTrue();
    }

    @Test
    void anEditNeedsTheVersionItIsBasedOn() {
        String project = aProjectOf("maya");
        recordHour(project, "v1-" + project);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        assertThat(rest.put("maya", path, UNCHANGED).status()).isEqualTo(428);
        assertThat(rest.put("maya", path, "\"999\"", UNCHANGED).status()).isEqualTo(412);
        assertThat(rest.put("maya", path, "nonsense", UNCHANGED).status()).isEqualTo(412);
        String seen = rest.get("maya", path).header("ETag");
        var saved = rest.put("maya", path, seen, "{\"note\": \"Thank you.\"}");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.at("/note")).isEqualTo("Thank you.");
        assertThat(saved.header("ETag")).isNotEqualTo(seen);
        assertThat(rest.get("maya", path).header("ETag")).isEqualTo(saved.header("ETag"));
        var second = rest.put("maya", path, seen, "{\"note\": \"Best regards.\"}");
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.at("/detail")).startsWith("Somebody else changed this draft since you opened it.");
    }

    @Test
    void everySaveGivesTheDraftANewVersion() {
        String project = aProjectOf("maya");
        recordHour(project, "n1-" + project);
        recordHour(project, "n2-" + project);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        String first = rest.put("maya", path, rest.get("maya", path).header("ETag"), UNCHANGED)
                .header("ETag");
        String second = rest.put("maya", path, first, UNCHANGED).header("ETag");
        assertThat(second).isNotEqualTo(first);
        assertThat(rest.put("maya", path, second, UNCHANGED).status()).isEqualTo(200);
    }

    @Test
    void aFreeLineWithoutARateHasTheStandardOne() {
        String project = aProjectOf("maya");
        recordHour(project, "v-" + project);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        String edit = """
                {"freeLines": [{"description": "Boat hire", "quantity": "1", "unit": "pc", "unitPrice": "100.00",
                                "vatPercent": null, "reason": "No receipt yet"}]}""";
        var calculated = rest.post("maya", path + "/calculation", edit);
        assertThat(calculated.at("/freeLines/0/vatPercent")).isEqualTo("19");
        assertThat(calculated.all("/taxes", "base")).containsExactly("195.00");
    }

    @Test
    void itemsAreHeldWrittenDownAndWrittenOffWithReasons() {
        String project = aProjectOf("maya");
        for (int i = 1; i <= 4; i++) {
            recordHour(project, "w" + i + "-" + project);
        }
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        String edit = """
                {"subject": "Survey", "items": [
                   {"key": "time:api:w1-%1$s", "decision": "hold"},
                   {"key": "time:api:w2-%1$s", "decision": "bill", "billable": "30", "reason": "Learning"},
                   {"key": "time:api:w3-%1$s", "decision": "write-off", "reason": "Goodwill"}],
                 "freeLines": [{"description": "Boat hire", "quantity": "1.5", "unit": "pc", "unitPrice": 180,
                                "vatPercent": "7", "reason": "No receipt yet"}]}""".formatted(project);
        var calculated = rest.post("maya", path + "/calculation", edit);
        assertThat(calculated.at("/totals/net")).isEqualTo("412.50");
        assertThat(rest.get("maya", path).at("/totals/net")).isEqualTo("380.00");
        var saved = rest.put("maya", path, rest.get("maya", path).header("ETag"), edit);
        assertThat(saved.at("/totals/net")).isEqualTo("412.50");
        assertThat(saved.all("/taxes", "percent")).containsExactly("19", "7");
        assertThat(saved.at("/freeLines/0/net")).isEqualTo("270.00");
        assertThat(saved.all("/items", "decision")).containsExactlyInAnyOrder("hold", "bill", "write-off", "bill");
        assertThat(saved.at("/lines/0/recordedNet")).isEqualTo("190.00");
        var stored = rest.get("maya", path);
        assertThat(stored.json()).isEqualTo(saved.json());
        var kept = rest.put("maya", path, stored.header("ETag"), "{\"subject\": \"Survey of piers\"}");
        assertThat(kept.at("/totals/net")).isEqualTo("412.50");
        assertThat(kept.at("/freeLines/0/description")).isEqualTo("Boat hire");
    }

    @Test
    void aDraftSaysEverythingThatIsWrongWithAnEdit() {
        String project = aProjectOf("maya");
        recordHour(project, "p1-" + project);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        var answer = rest.post("maya", path + "/calculation", """
                {"subject": " ", "items": [{"key": "time:api:p1-%s", "decision": "write-off"}],
                 "freeLines": [{"description": "", "quantity": 1, "unit": "pc", "unitPrice": "-1", "reason": "x"}]}""".formatted(project));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.all("/problems", "field")).contains("subject", "items", "freeLines");
        assertThat(answer.all("/problems", "item")).contains("time:api:p1-" + project);
        var unknown = rest.post(
                "maya", path + "/calculation", "{\"items\": [{\"key\": \"time:api:x\", \"decision\": \"keep\"}]}");
        assertThat(unknown.at("/problems/0/message"))
                .isEqualTo("The decision about 'time:api:x' must be bill, hold or write-off.");
    }

    @Test
    void twoDraftsOverTheSameHoursCannotBothHaveThem() {
        String project = aProjectOf("maya");
        recordHour(project, "t1-" + project);
        aDraftOf(project, "maya");
        var nothing = rest.post("maya", "/api/projects/" + project + "/invoices", "{}");
        assertThat(nothing.status()).isEqualTo(202);
        assertThat(nothing.at("/outcome")).isEqualTo("COLLECTING");
        assertThat(collect(nothing.at("/businessKey"))).isNull();
        var outcome = rest.get("maya", nothing.at("/status"));
        assertThat(outcome.at("/outcome")).isEqualTo("NOTHING_TO_BILL");
        assertThat(outcome.at("/message"))
                .isEqualTo(
                        "Nothing to bill: everything open is already on the draft of %s/request-1.".formatted(project));
        recordHour(project, "t2-" + project);
        InvoiceId second = aDraftOf(project, "maya");
        String path = "/api/invoices/" + second + "/draft";
        var draft = rest.get("maya", path);
        assertThat(draft.all("/items", "takenBy")).contains(project + "/request-1");
        var taken = rest.put(
                "maya",
                path,
                draft.header("ETag"),
                "{\"items\": [{\"key\": \"time:api:t1-%s\", \"decision\": \"bill\"}]}".formatted(project));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.at("/detail"))
                .isEqualTo("Already on the draft of %s/request-1: Survey of pier 3.".formatted(project));
        assertThat(rest.get("maya", "/api/projects/" + project + "/unbilled").all("/items", "takenBy"))
                .containsExactlyInAnyOrder(project + "/request-1", project + "/request-3");
    }

    @Test
    void draftsAreEditedByTheProjectManagerAndUnknownToOtherProjects() {
        String project = aProjectOf("maya");
        recordHour(project, "a1-" + project);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        assertThat(rest.get("omar", path).status()).isEqualTo(404);
        assertThat(rest.put("omar", path, "\"0\"", UNCHANGED).status()).isEqualTo(404);
        assertThat(rest.get("lena", path).status()).isEqualTo(200);
        assertThat(rest.put("lena", path, "\"0\"", UNCHANGED).status()).isEqualTo(403);
        assertThat(rest.put("felix", path, "\"0\"", UNCHANGED).status()).isEqualTo(403);
        assertThat(rest.get("tracker", path).status()).isEqualTo(403);
        assertThat(rest.get("maya", "/api/invoices/no-id/draft").status()).isEqualTo(404);
        assertThat(rest.post("omar", "/api/projects/" + project + "/invoices", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(rest.post("lena", "/api/projects/" + project + "/invoices", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(rest.post("maya", "/api/projects/" + project + "/invoices", "{\"cutOff\": \"2036-01-01\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anEntryChangedAtItsSourceMarksTheDraft() {
        String project = aProjectOf("maya");
        recordHour(project, "s1-" + project);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        String before = rest.get("maya", path).header("ETag");
        rest.csv(
                "tracker",
                "/api/time-entries",
                "id,project,person,role,date,minutes\ns1-%1$s,%1$s,maya,Engineer,2026-10-05,120\n".formatted(project));
        assertThat(rest.put("maya", path, before, UNCHANGED).status()).isEqualTo(412);
        var stale = rest.get("maya", path);
        assertThat(stale.at("/items/0/stale")).isEqualTo("true");
        assertThat(stale.all("/problems", "code")).contains("stale");
        var untouched = rest.put("maya", path, stale.header("ETag"), UNCHANGED);
        assertThat(untouched.all("/problems", "code")).containsExactly("stale");
        var saved = rest.put("maya", path, untouched.header("ETag"), """
                {"items": [{"key": "time:api:s1-%s", "decision": "bill"}]}""".formatted(project));
        assertThat(saved.all("/problems", "code")).isEmpty();
        assertThat(saved.at("/totals/net")).isEqualTo("190.00");
    }

    @Test
    void whatChangedAtItsSourceIsSaidUntilItIsTakenOverOrRemoved() {
        String project = aProjectOf("maya");
        recordHour(project, "c1-" + project);
        recordHour(project, "c2-" + project);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        rest.post("tracker", "/api/time-entries", """
                [{"id": "c1-%1$s", "project": "%1$s", "person": "maya", "role": "Engineer", "date": "2026-10-06",
                  "minutes": 30, "description": "Survey of pier 4"}]""".formatted(project));
        rest.delete("tracker", "/api/time-entries/api/c2-" + project);
        var stale = rest.get("maya", path);
        assertThat(stale.find("/items", "time:api:c1-" + project, "changes").toString())
                .isEqualTo("[\"1:00 h became 0:30 h\",\"text was “Survey of pier 3”\",\"date was 5 Oct 2026\"]");
        var gone = stale.find("/items", "time:api:c2-" + project, "changes");
        assertThat(gone.toString()).isEqualTo("[\"deleted at its source; it was 1:00 h of 5 Oct 2026\"]");
        assertThat(stale.find("/items", "time:api:c2-" + project, "description").asText())
                .isEqualTo("Survey of pier 3");
        assertThat(stale.all("/problems", "message"))
                .contains(
                        "'Survey of pier 3' is deleted at its source; it was 1:00 h of 5 Oct 2026: remove it from the draft.");

        var saved = rest.put("maya", path, stale.header("ETag"), """
                {"items": [{"key": "time:api:c1-%1$s", "decision": "bill", "billed": "30"},
                           {"key": "time:api:c2-%1$s", "decision": "hold"}]}""".formatted(project));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().get("problems")).isEmpty();
        assertThat(saved.all("/items", "key")).containsExactly("time:api:c1-" + project);
        assertThat(saved.json().at("/items/0/changes")).isEmpty();
        assertThat(saved.at("/totals/net")).isEqualTo("47.50");
    }

    @Test
    void aSaveTakesOverOnlyTheChangesItNames() {
        String project = aProjectOf("maya");
        for (String id : List.of("n1-", "n2-", "n3-")) {
            recordHour(project, id + project);
        }
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        rest.post("tracker", "/api/time-entries", """
                [{"id": "n1-%1$s", "project": "%1$s", "person": "maya", "role": "Engineer", "date": "2026-10-05",
                  "minutes": 120, "description": "Survey of pier 3"},
                 {"id": "n2-%1$s", "project": "%1$s", "person": "maya", "role": "Engineer", "date": "2026-10-05",
                  "minutes": 30, "description": "Survey of pier 3"}]""".formatted(project));
        rest.delete("tracker", "/api/time-entries/api/n3-" + project);

        var subject = rest.put("maya", path, rest.get("maya", path).header("ETag"), "{\"subject\": \"Pier 3\"}");
        assertThat(subject.status()).as(subject.toString()).isEqualTo(200);
        assertThat(subject.all("/problems", "code")).containsExactlyInAnyOrder("stale", "stale", "withdrawn");
        var one = rest.put("maya", path, subject.header("ETag"), """
                {"items": [{"key": "time:api:n1-%s", "decision": "bill"}]}""".formatted(project));
        assertThat(one.all("/problems", "code")).containsExactlyInAnyOrder("stale", "withdrawn");
        assertThat(one.find("/items", "time:api:n1-" + project, "stale").asBoolean())
                .isFalse();
        assertThat(one.find("/items", "time:api:n2-" + project, "changes").toString())
                .isEqualTo("[\"1:00 h became 0:30 h\"]");
        assertThat(one.find("/items", "time:api:n3-" + project, "changes").toString())
                .contains("deleted at its source");
        var all = rest.put("maya", path, one.header("ETag"), """
                {"items": [{"key": "time:api:n2-%1$s", "decision": "hold"},
                           {"key": "time:api:n3-%1$s", "decision": "hold"}]}""".formatted(project));
        assertThat(all.json().at("/problems")).isEmpty();
        assertThat(all.all("/items", "key"))
                .containsExactlyInAnyOrder("time:api:n1-" + project, "time:api:n2-" + project);
        assertThat(all.at("/totals/net")).isEqualTo("190.00");
    }

    @Test
    void whatIsGoneAndUnansweredIsOnNoLineAndWorthNothingAndStaysOnTheDraft() {
        String project = aProjectOf("maya");
        recordHour(project, "u1-" + project);
        recordHour(project, "u2-" + project);
        InvoiceId draft = aDraftOf(project, "maya");
        String path = "/api/invoices/" + draft + "/draft";
        rest.delete("tracker", "/api/time-entries/api/u2-" + project);

        var saved = rest.put("maya", path, rest.get("maya", path).header("ETag"), "{}");

        assertThat(saved.all("/problems", "code")).containsExactly("withdrawn");
        assertThat(saved.find("/items", "time:api:u2-" + project, "changes").toString())
                .contains("deleted at its source; it was 1:00 h of 5 Oct 2026");
        assertThat(saved.at("/totals/net")).isEqualTo("95.00");
        assertThat(jdbc.queryForList(
                        "select line_key is null from allocation where invoice_id = ? and state = 'RESERVED' and net = 0",
                        Boolean.class,
                        draft.value()))
                .containsExactly(true);
    }

    @Test
    void linesAreGroupedAnewAndKeepTheTextsOfGroupsThatStay() {
        String project = aProjectOf("maya");
        rest.post("tracker", "/api/time-entries", """
                [{"id": "g1-%1$s", "project": "%1$s", "person": "maya", "role": "Engineer", "task": "Design",
                  "date": "2026-10-05", "minutes": 60, "description": "Drawing"},
                 {"id": "g2-%1$s", "project": "%1$s", "person": "omar", "role": "Engineer", "task": "Site",
                  "date": "2026-10-06", "minutes": 30, "description": "Visit"}]""".formatted(project));
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        var draft = rest.get("maya", path);
        assertThat(draft.at("/grouping")).isEqualTo("role");
        assertThat(draft.all("/lines", "description")).containsExactly("Engineer");
        var byTask = rest.put("maya", path, draft.header("ETag"), "{\"grouping\": \"task\"}");
        assertThat(byTask.all("/lines", "description")).containsExactly("Design: Engineer", "Site: Engineer");
        var reworded =
                rest.put("maya", path, byTask.header("ETag"), """
                {"lines": [{"group": "%s", "description": "Drawings"}],
                 "items": [{"key": "time:api:g2-%s", "decision": "hold"}]}""".formatted(byTask.at("/lines/0/group"), project));
        assertThat(reworded.all("/lines", "description")).containsExactly("Drawings");
        assertThat(reworded.at("/staysUnbilled/net")).isEqualTo("47.50");
        assertThat(reworded.at("/staysUnbilled/minutes")).isEqualTo("30");
        assertThat(reworded.at("/staysUnbilled/parts/0/why")).isEqualTo("held");
        assertThat(rest.put("maya", path, reworded.header("ETag"), "{\"grouping\": \"colour\"}")
                        .at("/detail"))
                .contains("The grouping must be one of role, task, person, day, milestone, one-line.");
        for (String by : new String[] {"person", "day", "milestone", "one-line"}) {
            var seen = rest.post("maya", path + "/calculation", "{\"grouping\": \"%s\"}".formatted(by));
            assertThat(seen.at("/totals/net")).isEqualTo("95.00");
        }
    }

    @Test
    void aProjectSaysHowItsDraftsAreGroupedAtFirst() {
        String project = aProjectOf("maya");
        String terms = """
                {"name": "Harbour Bridge", "client": "HAFENBAU", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "EUR", "grouping": "%s"}""";
        assertThat(rest.put("felix", "/api/projects/" + project, terms.formatted("colour"))
                        .status())
                .isEqualTo(422);
        rest.put("felix", "/api/projects/" + project, terms.formatted("person"));
        recordHour(project, "o1-" + project);
        var draft = rest.get("maya", "/api/invoices/" + aDraftOf(project, "maya") + "/draft");
        assertThat(draft.at("/grouping")).isEqualTo("person");
        assertThat(draft.all("/lines", "description")).containsExactly("maya: Engineer");
    }

    @Test
    void aDiscountIsSplitOverTheVatRatesAndNeverMoreThanTheNet() {
        String project = aProjectOf("maya");
        recordHour(project, "x1-" + project);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        String edit = """
                {"freeLines": [{"description": "Boat hire", "quantity": "1", "unit": "pc", "unitPrice": "105.00",
                                "vatPercent": "7", "reason": "No receipt yet"}],
                 "discount": {"percent": "10", "reason": "Loyalty"}}""";
        var saved = rest.put("maya", path, rest.get("maya", path).header("ETag"), edit);
        assertThat(saved.all("/allowances", "amount")).containsExactly("9.50", "10.50");
        assertThat(saved.all("/taxes", "base")).containsExactly("85.50", "94.50");
        assertThat(saved.at("/totals/lines")).isEqualTo("200.00");
        assertThat(saved.at("/totals/net")).isEqualTo("180.00");
        assertThat(saved.at("/discount/reason")).isEqualTo("Loyalty");
        assertThat(rest.get("maya", path).json()).isEqualTo(saved.json());

        var unreasoned = rest.post("maya", path + "/calculation", "{\"discount\": {\"amount\": \"5.00\"}}");
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.all("/problems", "field")).containsExactly("discount");
        var tooMuch = rest.post(
                "maya", path + "/calculation", "{\"discount\": {\"amount\": \"200.01\", \"reason\": \"All\"}}");
        assertThat(tooMuch.all("/problems", "code")).containsExactly("discount-exceeds-net");
        assertThat(tooMuch.at("/totals/net")).isEqualTo("0.00");

        var without = rest.put("maya", path, saved.header("ETag"), "{\"discount\": {}}");
        assertThat(without.json().get("discount").isNull()).isTrue();
        assertThat(without.at("/totals/net")).isEqualTo("200.00");
    }

    @Test
    void aDraftOverThousandsOfEntriesAsksTheDatabaseFewQuestions() {
        String project = aProjectOf("maya");
        StringBuilder rows = new StringBuilder("id,project,person,role,task,date,minutes,description\n");
        for (int i = 0; i < 2_500; i++) {
            rows.append("b%1$d-%2$s,%2$s,p%3$d,Engineer,T%4$d,2026-10-%5$02d,60,Work %1$d\n"
                    .formatted(i, project, i % 8, i % 5, 1 + i % 28));
        }
        assertThat(rest.csv("tracker", "/api/time-entries", rows.toString()).status())
                .isEqualTo(200);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        var statistics = entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);

        statistics.clear();
        var draft = rest.get("maya", path);
        assertThat(draft.json().get("items")).hasSize(2_500);
        assertThat(statistics.getPrepareStatementCount()).isLessThan(40);

        statistics.clear();
        var saved = rest.put("maya", path, draft.header("ETag"), """
                {"grouping": "person", "items": [{"key": "time:api:b7-%s", "decision": "hold"}]}""".formatted(project));
        assertThat(saved.at("/staysUnbilled/entries")).isEqualTo("1");
        assertThat(statistics.getPrepareStatementCount()).isLessThan(120);
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void aCalculationAnswersOnlyTheItemsAskedAbout() {
        String project = aProjectOf("maya");
        recordHour(project, "q1-" + project);
        recordHour(project, "q2-" + project);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft/calculation?items=edited";
        String edit = "{\"items\": [{\"key\": \"time:api:q1-%s\", \"decision\": \"hold\"}]}".formatted(project);
        assertThat(rest.post("maya", path, edit).all("/items", "key")).containsExactly("time:api:q1-" + project);
    }

    @Test
    void nullsAmongItemsLinesAndFreeLinesAreNothing() {
        String project = aProjectOf("maya");
        recordHour(project, "n1-" + project);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";

        var saved = rest.put(
                "maya",
                path,
                rest.get("maya", path).header("ETag"),
                "{\"items\": [null], \"lines\": [null], \"freeLines\": [null]}");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.at("/totals/net")).isEqualTo("95.00");
    }

    @Test
    void everySaveIsAVersionEvenOfADraftWithoutLines() {
        String project = aProjectOf("maya");
        recordHour(project, "v1-" + project);
        String path = "/api/invoices/" + aDraftOf(project, "maya") + "/draft";
        String hold = "{\"items\": [{\"key\": \"time:api:v1-%s\", \"decision\": \"hold\"}]}".formatted(project);
        var empty = rest.put("maya", path, rest.get("maya", path).header("ETag"), hold);

        assertThat(rest.put("maya", path, empty.header("ETag"), hold).status()).isEqualTo(200);
        assertThat(rest.put("maya", path, empty.header("ETag"), hold).status()).isEqualTo(412);
    }
}
