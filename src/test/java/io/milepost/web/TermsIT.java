package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.DiscardDraft;
import io.milepost.invoice.InvoiceId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of agreement, set up and billed over REST. */
class TermsIT extends RestTest {
    @Autowired
    DiscardDraft discard;

    @Test
    void aTermIsReadAsItWasAgreed() {
        String path = "/api/projects/" + aProjectOf("maya") + "/terms";
        assertThat(rest.put("felix", path + "/CARE", """
                {"kind": "retainer", "roles": ["Engineer"], "fee": "1500.00", "period": "month", "inAdvance": true,
                 "includedHours": 7.5, "rollOverPeriods": 2, "startsOn": "2026-10-01"}""").status()).isEqualTo(201);
        assertThat(rest.put("felix", path + "/DOWN", "{\"kind\": \"deposit\", \"amount\": 5000, \"taxed\": true}")
                        .status())
                .isEqualTo(201);
        var care = rest.get("maya", path + "/CARE");
        assertThat(care.at("/fee")).isEqualTo("1500.00");
        assertThat(care.at("/period")).isEqualTo("month");
        assertThat(care.at("/includedHours")).isEqualTo("7.5");
        assertThat(care.at("/rollOverPeriods")).isEqualTo("2");
        assertThat(care.at("/roles/0")).isEqualTo("Engineer");
        assertThat(care.json().has("amount")).isFalse();
        assertThat(rest.get("maya", path).all("", "code")).containsExactly("CARE", "DOWN");
        assertThat(rest.delete("maya", path + "/DOWN").status()).isEqualTo(403);
        assertThat(rest.delete("felix", path + "/DOWN").status()).isEqualTo(204);
        assertThat(rest.delete("felix", path + "/DOWN").status()).isEqualTo(404);
        assertThat(rest.get("maya", path).all("", "code")).containsExactly("CARE");
    }

    @Test
    void everythingWrongWithATermIsSaidAtOnce() {
        String path = "/api/projects/" + aProjectOf("maya") + "/terms/";
        var answer = rest.put("felix", path + "CARE", """
                {"kind": "retainer", "milestones": ["M9"], "fee": "-1", "includedHours": "0.333",
                 "markupPercent": 5, "startsOn": "2026-10-01", "endsOn": "2026-09-01"}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.all("/problems", "message"))
                .contains(
                        "'period' is missing for retainer.",
                        "'markupPercent' means nothing for retainer; leave it out.",
                        "The fee must be more than zero and at most 999,999,999.",
                        "The included hours must be whole minutes, like 40 or 7.5 hours, and not negative.",
                        "The term can't end before it starts.",
                        "A milestone can't be claimed by retainer; leave it out.");
    }

    /** A slip of the year would open a period for every month since. */
    @Test
    void aRetainerThatBeganTooLongAgoToBeMeantIsRefused() {
        String path = "/api/projects/" + aProjectOf("maya") + "/terms/";
        String care = "{\"kind\": \"retainer\", \"fee\": 900, \"period\": \"month\", \"startsOn\": \"%s\"}";

        assertThat(refused(path + "CARE", care.formatted("0206-11-01")))
                .isEqualTo("The first day 0206-11-01 is too long ago; is the year right?");
        assertThat(refused(path + "CARE", care.formatted("2206-11-01")))
                .isEqualTo("The first day 2206-11-01 is too far ahead; is the year right?");
    }

    @Test
    void whatTwoTermsCouldClaimIsRefused() {
        String path = "/api/projects/" + aProjectOf("maya") + "/terms/";
        agree(path + "TM", "{\"kind\": \"time-and-material\", \"tasks\": [\"Design\"], \"roles\": [\"Engineer\"]}");
        agree(path + "HELD", "{\"kind\": \"retainage\", \"percent\": 10}");
        agree(path + "TRAVEL", "{\"kind\": \"expenses\", \"categories\": [\"Travel\"], \"markupPercent\": 5}");
        assertThat(refused(path + "PC", """
                {"kind": "percent-complete", "contractValue": 1000, "tasks": ["Design"], "roles": ["Engineer"]}"""))
                .isEqualTo("Task 'Design' done by role 'Engineer' belongs to term TM already.");
        assertThat(refused(path + "H2", "{\"kind\": \"retainage\", \"percent\": 5}"))
                .isEqualTo("Term HELD withholds a part of every invoice of the project already.");
        assertThat(refused(path + "T2", "{\"kind\": \"expenses\", \"categories\": [\"Travel\"]}"))
                .isEqualTo("Category 'Travel' belongs to term TRAVEL already.");
        agree(path + "REST", "{\"kind\": \"time-and-material\"}");
        assertThat(refused(path + "REST2", "{\"kind\": \"fixed-price\"}"))
                .isEqualTo("Term REST already takes the rest of the project; name tasks for one of the two.");
        assertThat(refused(path + "F", "{\"kind\": \"fixed-price\", \"milestones\": [\"M1\"]}"))
                .startsWith("There is no milestone M1 in ");
    }

    @Test
    void milestonesByPercentComeToTheContractValueToTheCent() {
        String project = aProjectOf("maya");
        agree("/api/projects/" + project + "/terms/FIX", "{\"kind\": \"fixed-price\", \"contractValue\": \"1000.01\"}");
        for (String part : List.of("M1", "M2", "M3")) {
            String percent = part.equals("M3") ? "33.34" : "33.33";
            assertThat(milestone(project, part, "{\"name\": \"%s\", \"percent\": %s}".formatted(part, percent))
                            .at("/percent"))
                    .isEqualTo(percent);
        }
        var tooMuch = milestone(project, "M4", "{\"name\": \"Too much\", \"percent\": 1}");
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.at("/detail"))
                .isEqualTo("The milestones of term FIX come to 101 % of its contract value;"
                        + " together they go up to 100 %.");
        var draft = rest.get("maya", draftOf(reach(project, "M1")));
        assertThat(draft.all("/lines", "net")).containsExactly("333.30");
        rest.get("maya", draftOf(reach(project, "M2")));
        var last = rest.get("maya", draftOf(reach(project, "M3")));
        assertThat(last.all("/lines", "net")).containsExactly("333.41");
        assertThat(last.at("/items/0/term")).isEqualTo("FIX");
    }

    @Test
    void hoursHangOnTheMilestoneOfTheirOwnTerm() {
        String project = aProjectOf("maya");
        milestone(project, "M1", "{\"name\": \"Study\", \"amount\": 1000}");
        milestone(project, "M2", "{\"name\": \"Build\", \"amount\": 2000}");
        String path = "/api/projects/" + project + "/terms/";
        agree(path + "A", "{\"kind\": \"fixed-price\", \"milestones\": [\"M1\"], \"tasks\": [\"Study\"]}");
        agree(path + "B", "{\"kind\": \"fixed-price\", \"milestones\": [\"M2\"], \"tasks\": [\"Build\"]}");
        record(project, "s", "Study", "2026-10-05", 60);
        record(project, "b", "Build", "2026-10-05", 60);
        var draft = rest.get("maya", draftOf(reach(project, "M2")));
        assertThat(draft.all("/items", "key")).containsExactly("milestone:" + project + ":M2", "time:api:b-" + project);
        assertThat(draft.at("/items/1/group")).isEqualTo("milestone:" + project + ":M2");
        assertThat(draft.at("/items/1/net")).isEqualTo("0.00");
        assertThat(draft.at("/totals/net")).isEqualTo("2000.00");
    }

    @Test
    void hoursBeyondACapInMoneyWaitAndAReasonBillsThem() {
        String project = aProjectOf("maya");
        agree("/api/projects/" + project + "/terms/TM", """
                {"kind": "time-and-material", "cap": {"amount": "142.50"}}""");
        record(project, "1", "Design", "2026-10-05", 60);
        record(project, "2", "Design", "2026-10-06", 60);
        record(project, "3", "Design", "2026-10-07", 60);
        String path = draftOf(aDraftOf(project, "maya"));
        var draft = rest.get("maya", path);
        String second = "time:api:2-" + project;
        assertThat(draft.at("/totals/net")).isEqualTo("142.50");
        assertThat(draft.all("/items", "key"))
                .containsExactlyInAnyOrder("time:api:1-" + project, second, second + "#1", "time:api:3-" + project);
        assertThat(draft.all("/items", "decision")).containsExactlyInAnyOrder("bill", "bill", "hold", "hold");
        var unbilled = rest.get("maya", "/api/projects/" + project + "/unbilled");
        assertThat(unbilled.all("/items", "over")).contains("Over the cap of 142.50 EUR of term TM.");
        assertThat(unbilled.at("/totals/minutes")).isEqualTo("90");

        String ticked = "{\"items\": [{\"key\": \"%s#1\", \"decision\": \"bill\"}]}".formatted(second);
        var refused = rest.put("maya", path, draft.header("ETag"), ticked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.all("/problems", "message").get(0))
                .startsWith("Over the cap of 142.50 EUR of term TM. Billing '")
                .endsWith("' all the same needs a reason of its own.");
        String courtesy = ticked.replace("\"bill\"", "\"bill\", \"billed\": 20, \"reason\": \"Courtesy\"");
        assertThat(rest.put("maya", path, draft.header("ETag"), courtesy).status())
                .isEqualTo(422);
        String reasoned = ticked.replace("\"bill\"", "\"bill\", \"overCapReason\": \"Agreed on the phone\"");
        var saved = rest.put("maya", path, draft.header("ETag"), reasoned);
        assertThat(saved.at("/totals/net")).isEqualTo("190.00");
        assertThat(rest.get("maya", path).json()).isEqualTo(saved.json());
        assertThat(saved.all("/items", "overCapReason")).contains("Agreed on the phone");
        assertThat(rest.get("maya", path).all("/lines", "net")).containsExactly("190.00");
    }

    @Test
    void whatIsWrittenDownStaysWithinTheCapUnlessItsDrafterSaysWhyNot() {
        String project = aProjectOf("maya");
        agree("/api/projects/" + project + "/terms/TM", "{\"kind\": \"time-and-material\", \"cap\": {\"hours\": 1}}");
        record(project, "1", "Design", "2026-10-05", 30);
        record(project, "2", "Design", "2026-10-06", 60);
        String path = draftOf(aDraftOf(project, "maya"));
        String second = "time:api:2-" + project;
        String courtesy = """
                {"items": [{"key": "%s", "decision": "hold"}, {"key": "%s#1", "decision": "hold"}]}""".formatted(second, second);
        var held = rest.put("maya", path, rest.get("maya", path).header("ETag"), courtesy);
        assertThat(held.all("/items", "recorded")).containsExactly("30", "60");

        String writeDown = """
                {"items": [{"key": "%s", "decision": "bill", "billed": 50, "reason": "Courtesy"}]}""".formatted(second);
        var cut = rest.put("maya", path, held.header("ETag"), writeDown);
        assertThat(cut.all("/items", "recorded")).containsExactly("30", "36", "24");
        assertThat(cut.all("/items", "billed")).containsExactly("30", "30", "24");
        assertThat(cut.all("/items", "decision")).containsExactly("bill", "bill", "hold");
        assertThat(cut.at("/totals/net")).isEqualTo("95.00");
        assertThat(rest.get("maya", path).json()).isEqualTo(cut.json());
    }

    @Test
    void aDiscardedDraftGivesTheCapBackAndTheEntryIsWholeAgain() {
        String project = aProjectOf("maya");
        agree("/api/projects/" + project + "/terms/TM", "{\"kind\": \"time-and-material\", \"cap\": {\"hours\": 1.5}}");
        record(project, "1", "Design", "2026-10-05", 60);
        record(project, "2", "Design", "2026-10-06", 60);
        InvoiceId first = aDraftOf(project, "maya");
        var draft = rest.get("maya", draftOf(first));
        assertThat(draft.all("/items", "recorded")).containsExactlyInAnyOrder("60", "30", "30");
        var nothing = rest.post("maya", "/api/projects/" + project + "/invoices", "{}");
        assertThat(collect(nothing.at("/businessKey"))).isNull();
        assertThat(rest.get("maya", nothing.at("/status")).at("/message")).contains("over the cap");

        discard.discard(first, "maya");
        agree("/api/projects/" + project + "/terms/TM", "{\"kind\": \"time-and-material\", \"cap\": {\"hours\": 2}}");
        var second = rest.get("maya", draftOf(aDraftOf(project, "maya")));
        assertThat(second.all("/items", "recorded")).containsExactly("60", "60");
        assertThat(second.all("/items", "decision")).containsOnly("bill");
        assertThat(second.at("/totals/net")).isEqualTo("190.00");
    }

    @Test
    void aTermThatHasBilledKeepsItsKind() {
        String project = aProjectOf("maya");
        String path = "/api/projects/" + project + "/terms/TM";
        agree(path, "{\"kind\": \"time-and-material\"}");
        record(project, "1", "Design", "2026-10-05", 60);
        aDraftOf(project, "maya");
        assertThat(refused(path, "{\"kind\": \"fixed-price\"}"))
                .isEqualTo(
                        "Term TM is time-and-material and has been billed; leave it, and agree another term for what follows.");
        assertThat(rest.delete("felix", path).status()).isEqualTo(409);
    }

    @Test
    void expensesArePassedOnWithAMarkUp() {
        String project = aProjectOf("maya");
        String path = "/api/projects/" + project + "/terms/";
        agree(path + "TRAVEL", "{\"kind\": \"expenses\", \"categories\": [\"Travel\"], \"markupPercent\": \"12.5\"}");
        assertThat(rest.post("tracker", "/api/expenses", """
                [{"id": "t-%1$s", "project": "%1$s", "person": "maya", "category": "Travel", "date": "2026-10-05",
                  "amount": "100.01", "currency": "EUR", "description": "Train"},
                 {"id": "h-%1$s", "project": "%1$s", "person": "maya", "category": "Hotel", "date": "2026-10-05",
                  "amount": "100.01", "currency": "EUR", "description": "Night"}]""".formatted(project)).status())
                .isEqualTo(200);
        var draft = rest.get("maya", draftOf(aDraftOf(project, "maya")));
        assertThat(draft.all("/lines", "net")).containsExactlyInAnyOrder("112.51", "100.01");
    }

    @Test
    void minutesAreRoundedPerEntryAndRecordedMinutesStay() {
        String project = aRoundedProject("\"mode\": \"up\", \"minutes\": 15, \"per\": \"entry\"");
        for (String id : List.of("1", "2", "3")) {
            record(project, id, "Design", "2026-10-05", 20);
        }
        String path = draftOf(aDraftOf(project, "maya"));
        var draft = rest.get("maya", path);
        assertThat(draft.at("/totals/net")).isEqualTo("142.50");
        assertThat(draft.all("/items", "recorded")).containsExactly("20", "20", "20");
        assertThat(draft.at("/lines/0/recordedNet")).isEqualTo("142.50");
        var saved = rest.put("maya", path, draft.header("ETag"), "{\"note\": \"As agreed\"}");
        assertThat(saved.at("/totals/net")).isEqualTo("142.50");
        String key = "time:api:1-" + project;
        String down = "{\"items\": [{\"key\": \"%s\", \"decision\": \"bill\", \"billable\": 20}]}".formatted(key);
        assertThat(rest.put("maya", path, saved.header("ETag"), down).status()).isEqualTo(422);
    }

    @Test
    void minutesAreRoundedPerPersonAndDay() {
        String project = aRoundedProject("\"mode\": \"up\", \"minutes\": 15, \"per\": \"day\"");
        record(project, "1", "Design", "2026-10-05", 20);
        record(project, "2", "Design", "2026-10-05", 20);
        record(project, "3", "Design", "2026-10-06", 20);
        var draft = rest.get("maya", draftOf(aDraftOf(project, "maya")));
        assertThat(draft.at("/lines/0/quantity")).isEqualTo("1.25");
        assertThat(draft.at("/totals/net")).isEqualTo("118.75");
        assertThat(rest.get("felix", "/api/projects/" + project).at("/timeRounding/per"))
                .isEqualTo("day");
    }

    @Test
    void aCapCutsInsideADayThatWasRounded() {
        for (String cap : List.of("{\"hours\": 0.75}", "{\"amount\": \"71.25\"}")) {
            String project = aRoundedProject("\"mode\": \"up\", \"minutes\": 30, \"per\": \"day\"");
            String path = "/api/projects/" + project + "/terms/TM";
            agree(path, "{\"kind\": \"time-and-material\", \"cap\": %s}".formatted(cap));
            record(project, "a", "Design", "2026-11-02", 20);
            record(project, "b", "Design", "2026-11-02", 27);
            record(project, "c", "Design", "2026-11-03", 17);

            InvoiceId draft = aDraftOf(project, "maya");

            var sheet = rest.get("maya", "/api/invoices/" + draft + "/draft");
            assertThat(sheet.all("/items", "recorded")).containsExactly("20", "15", "12", "17");
            assertThat(sheet.all("/items", "billable")).containsExactly("26", "19", "15", "30");
            assertThat(sheet.all("/lines", "net")).containsExactly("71.25");
            record(project, "d", "Design", "2026-11-02", 14);
            var unbilled = rest.get("maya", "/api/projects/" + project + "/unbilled");
            assertThat(unbilled.at("/totals/minutes")).isEqualTo("43");
            assertThat(unbilled.all("/items", "billable").stream()
                            .mapToInt(Integer::parseInt)
                            .sum())
                    .isEqualTo(90 + 30);
        }
    }

    private String aRoundedProject(String rounding) {
        String project = aProjectOf("maya");
        var answer = rest.put("felix", "/api/projects/" + project, """
                {"name": "Harbour Bridge", "client": "HAFENBAU", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "EUR", "timeRounding": {%s}}""".formatted(rounding));
        assertThat(answer.status()).isEqualTo(200);
        return project;
    }

    private void record(String project, String id, String task, String date, int minutes) {
        var answer =
                rest.post("tracker", "/api/time-entries", """
                [{"id": "%s-%s", "project": "%s", "person": "maya", "role": "Engineer", "task": "%s", "date": "%s",
                  "minutes": %d, "description": "Worked"}]""".formatted(id, project, project, task, date, minutes));
        assertThat(answer.status()).isEqualTo(200);
    }

    private OverRest.Answer milestone(String project, String code, String plan) {
        return rest.put("maya", "/api/projects/" + project + "/milestones/" + code, plan);
    }

    private InvoiceId reach(String project, String milestone) {
        var reached = rest.post(
                "maya",
                "/api/projects/%s/milestones/%s/reached".formatted(project, milestone),
                "{\"date\": \"2026-11-20\"}");
        assertThat(reached.status()).isEqualTo(202);
        return collect(project + "/" + milestone);
    }

    private static String draftOf(InvoiceId invoice) {
        return "/api/invoices/" + invoice + "/draft";
    }

    private void agree(String path, String terms) {
        var answer = rest.put("felix", path, terms);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    }

    private String refused(String path, String terms) {
        var answer = rest.put("felix", path, terms);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return answer.at("/detail");
    }
}
