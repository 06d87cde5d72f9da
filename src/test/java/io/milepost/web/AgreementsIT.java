package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.DiscardDraft;
import io.milepost.invoice.InvoiceId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementsIT extends RestTest {
    @Autowired
    WebApplication.StartedLives lives;

    @Autowired
    DiscardDraft discardDraft;

    @Test
    void aClientIsNewOnceAndAmendedAfterwards() {
        assertThat(rest.put("felix", "/api/clients/ACME", CLIENT).status()).isIn(200, 201);
        var again = rest.put("felix", "/api/clients/ACME", CLIENT.replace("30", "14"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/paymentDays")).isEqualTo("14");
        assertThat(again.at("/code")).isEqualTo("ACME");
    }

    @Test
    void everyProblemOfAClientIsNamedAtOnce() {
        var answer = rest.put("felix", "/api/clients/ACME", "{\"country\": \"Germany\", \"paymentDays\": 30}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.all("/problems", "message"))
                .contains("The client's name is missing.", "The country must be a country's two letters, like DE.");
    }

    @Test
    void aMisspeltFieldIsRefusedByName() {
        var answer = rest.put("felix", "/api/clients/ACME", "{\"nmae\": \"Acme\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail"))
                .startsWith("There is no field 'nmae' here; known are: ")
                .contains("name");
    }

    @Test
    void aNumberThatIsNoneIsNamedWithItsField() {
        String project = aProjectOf("maya");
        String path = "/api/projects/" + project + "/milestones/M1";
        var answer = rest.put("maya", path, "{\"name\": \"Concept\", \"amount\": \"1e99999\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail"))
                .isEqualTo("The field 'amount' can't be '1e99999': a number like 12.50 is expected.");
        assertThat(rest.put("maya", path, "{\"plannedOn\": \"20.11.2026\"}").at("/detail"))
                .isEqualTo("The field 'plannedOn' can't be '20.11.2026': a date looks like 2026-11-20.");
        assertThat(rest.put("maya", path, "{\"name\": ").at("/detail")).startsWith("The body is not JSON: see line 1");
        assertThat(rest.put("maya", path, "").status()).isEqualTo(400);
    }

    @Test
    void onlyAccountingKeepsClientsAndProjects() {
        assertThat(rest.put("maya", "/api/clients/ACME", CLIENT).status()).isEqualTo(403);
        assertThat(rest.put("tracker", "/api/clients/ACME", CLIENT).status()).isEqualTo(403);
        assertThat(rest.put(null, "/api/clients/ACME", CLIENT).status()).isEqualTo(401);
    }

    @Test
    void aProjectShowsItsMilestonesToThoseWhoAnswerForIt() {
        String project = aProjectOf("maya");
        String path = "/api/projects/" + project;
        assertThat(rest.put("maya", path + "/milestones/M1", "{\"name\": \"Concept\", \"amount\": 12500}")
                        .status())
                .isEqualTo(201);
        for (String reader : List.of("maya", "lena", "felix", "greta")) {
            assertThat(rest.get(reader, path).at("/milestones/0/amount")).isEqualTo("12500.00");
        }
        assertThat(rest.get("omar", path).status()).isEqualTo(404);
        assertThat(rest.get("omar", path).at("/detail")).isEqualTo("There is no project %s.".formatted(project));
        assertThat(rest.get("tracker", path).status()).isEqualTo(403);
        assertThat(rest.get("ada", path).status()).isEqualTo(403);
        assertThat(rest.get("maya", "/api/projects").all("", "code")).contains(project);
        assertThat(rest.get("omar", "/api/projects").all("", "code")).doesNotContain(project);
    }

    @Test
    void milestonesAreAgreedByTheProjectsOwnManagerOnly() {
        String path = "/api/projects/" + aProjectOf("maya") + "/milestones/M1";
        String plan = "{\"name\": \"Concept\", \"amount\": \"12500.00\", \"plannedOn\": \"2026-12-01\"}";
        assertThat(rest.put("omar", path, plan).status()).isEqualTo(404);
        assertThat(rest.put("lena", path, plan).status()).isEqualTo(403);
        assertThat(rest.put("maya", path, plan).status()).isEqualTo(201);
        assertThat(rest.put("felix", path, plan).status()).isEqualTo(200);
    }

    @Test
    void termsThatOverlapAreRefused() {
        String path = "/api/projects/" + aProjectOf("maya") + "/terms/";
        String fixed = "{\"kind\": \"fixed-price\", \"tasks\": [\"Design\"]}";
        assertThat(rest.put("felix", path + "PLAN", fixed).status()).isEqualTo(201);
        assertThat(rest.put("felix", path + "OTHER", fixed).at("/detail"))
                .isEqualTo("Task 'Design' belongs to term PLAN already.");
        assertThat(rest.put("felix", path + "REST", "{\"kind\": \"retainer\"}").status())
                .isEqualTo(422);
    }

    @Test
    void ratesOfCurrenciesAreRecordedByDay() {
        String path = "/api/exchange-rates/CHF/EUR/2026-11-20";
        assertThat(rest.put("felix", path, "{\"rate\": \"1.0712\"}").status()).isIn(200, 201);
        assertThat(rest.put("felix", path, "{\"rate\": 1.0713}").at("/rate")).isEqualTo("1.0713");
        assertThat(rest.put("felix", "/api/exchange-rates/CHF/EUR/yesterday", "{\"rate\": 1}")
                        .status())
                .isEqualTo(400);
        assertThat(rest.put("maya", path, "{\"rate\": 1}").status()).isEqualTo(403);
    }

    @Test
    void aMilestoneIsReachedOnceHoweverOftenItIsTold() throws Exception {
        String project = aProjectOf("maya");
        String path = "/api/projects/" + project + "/milestones/M3";
        rest.put("maya", path, "{\"name\": \"Detailed design\", \"amount\": \"18000.00\"}");
        Callable<OverRest.Answer> tell = () -> rest.post("tracker", path + "/reached", "{\"date\": \"2026-11-20\"}");
        var threads = Executors.newFixedThreadPool(16);
        List<OverRest.Answer> answers = threads
                .invokeAll(IntStream.range(0, 100).mapToObj(i -> tell).toList())
                .stream()
                .map(AgreementsIT::done)
                .toList();
        threads.shutdown();
        assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(99);
        Set<String> bodies = answers.stream().map(OverRest.Answer::text).collect(Collectors.toSet());
        assertThat(bodies).hasSize(1);
        assertThat(lives.started).containsOnlyOnce(project + "/M3");
        var contradiction = rest.post("maya", path + "/reached", "{\"date\": \"2026-11-19\"}");
        assertThat(contradiction.status()).isEqualTo(409);
        assertThat(contradiction.at("/detail"))
                .isEqualTo(
                        "Milestone M3 of %s was reached on 2026-11-20 already, not on 2026-11-19.".formatted(project));
    }

    @Test
    void aMilestoneIsReportedByItsManagerOrAnIntegration() {
        String path = "/api/projects/" + aProjectOf("maya") + "/milestones/M1";
        rest.put("maya", path, "{\"name\": \"Concept\", \"amount\": \"12500.00\"}");
        String date = "{\"date\": \"2026-11-20\"}";
        assertThat(rest.post("omar", path + "/reached", date).status()).isEqualTo(404);
        assertThat(rest.post("greta", path + "/reached", date).status()).isEqualTo(403);
        assertThat(rest.post("tracker", path + "9/reached", date).status()).isEqualTo(404);
        assertThat(rest.post("tracker", path + "/reached", "{}").status()).isEqualTo(422);
        assertThat(rest.post("tracker", path + "/reached", "{\"date\": \"2036-11-20\"}")
                        .status())
                .isEqualTo(422);
        assertThat(rest.post("maya", path + "/reached", date).status()).isEqualTo(202);
    }

    private static OverRest.Answer done(Future<OverRest.Answer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void pricesAreAnsweredAsText() {
        var card = rest.put("felix", "/api/rate-cards/TEXT-" + System.nanoTime(), """
                {"scope": "firm", "currency": "CHF", "rates": [
                  {"role": "Text %s", "from": "2020-01-01", "unitPrice": "95.50"}]}""".formatted(System.nanoTime()));

        assertThat(card.status()).isEqualTo(201);
        assertThat(card.text()).contains("\"unitPrice\":\"95.50\"");
    }

    @Test
    void aProjectKeepsItsClientOnceItHasAnInvoiceOrADraft() {
        rest.put("felix", "/api/clients/OTHER", CLIENT);
        String path = "/api/projects/" + aProjectOf("maya");
        String moved = """
                {"name": "Harbour Bridge", "client": "OTHER", "projectManager": "maya", "currency": "EUR"}""";
        assertThat(rest.put("felix", path, moved).at("/client/code")).isEqualTo("OTHER");

        String project = path.substring(path.lastIndexOf('/') + 1);
        recordHour(project, "moved-" + project);
        InvoiceId draft = aDraftOf(project, "maya");
        var refused = rest.put("felix", path, moved.replace("OTHER", "HAFENBAU"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.all("/problems", "message"))
                .containsExactly("The client of a project with an invoice or a draft can't change; open a new project"
                        + " instead.");
        assertThat(rest.put("felix", path, moved.replace("Bridge", "Tunnel")).at("/name"))
                .isEqualTo("Harbour Tunnel");

        discardDraft.discard(draft, "maya");
        assertThat(rest.put("felix", path, moved.replace("OTHER", "HAFENBAU")).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsMissingOrCanBeNoCodeIsSaidInASentence() {
        String project = aProjectOf("maya");
        assertThat(rest.put("felix", "/api/rate-cards/ODD-" + project, """
                {"scope": "firm", "currency": "EUR", "rates": [null]}""").at("/detail"))
                .isEqualTo("Rate 1 needs the date from which it holds and a price per hour.");
        assertThat(rest.put("felix", "/api/rate-cards/ODD-" + project, """
                {"scope": "firm", "currency": "EUR", "rates": [{"role": "", "from": "2020-01-01", "unitPrice": 1}]}""").all("/problems", "message"))
                .containsExactly("Rate 1's role is missing.");
        assertThat(rest.put("felix", "/api/projects/" + project + "/terms/PLAN", """
                {"kind": "fixed-price", "milestones": ["a;b"]}""")
                        .all("/problems", "message"))
                .contains("There is no milestone a;b in %s; agree the milestone first.".formatted(project));
        assertThat(rest.get("maya", "/api/projects/" + project + "/milestones/a%23b")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void amountsThatCantBeKeptAreRefusedByName() {
        String project = aProjectOf("maya");
        assertThat(rest.put("maya", "/api/projects/" + project + "/milestones/M1", """
                {"name": "Concept", "amount": "1000000000"}""")
                        .all("/problems", "message"))
                .containsExactly("The amount must be at most 999,999,999.");
        assertThat(rest.put("felix", "/api/rate-cards/DEAR-" + project, """
                {"scope": "firm", "currency": "EUR",
                 "rates": [{"role": "Oracle", "from": "2020-01-01", "unitPrice": "99999999999999"}]}""").all("/problems", "message"))
                .containsExactly("Rate 1's price must be at most 999,999,999.");
        assertThat(rest.put("felix", "/api/exchange-rates/CHF/EUR/2026-11-20", "{\"rate\": \"1000000000\"}")
                        .all("/problems", "message"))
                .containsExactly("The rate must be at most 999,999,999.");
    }

    @Test
    void aMilestoneWasNotReachedBeforeTheFirmKeptBooks() {
        String path = "/api/projects/" + aProjectOf("maya") + "/milestones/M1";
        rest.put("maya", path, "{\"name\": \"Concept\", \"amount\": \"12500.00\"}");

        assertThat(rest.post("maya", path + "/reached", "{\"date\": \"0001-01-01\"}")
                        .all("/problems", "message"))
                .containsExactly("The day 0001-01-01 is too long ago; is the year right?");
        assertThat(rest.post("maya", path + "/reached", "{\"date\": \"2026-11-20\"}")
                        .status())
                .isEqualTo(202);
    }
}
