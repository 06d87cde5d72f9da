package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.calendar.WrittenDates;
import io.milepost.delivery.MilestoneMailUndeliverable;
import io.milepost.invoice.Hashes;
import io.milepost.project.ItemKey;
import io.milepost.workflow.reconciliation.Reconcile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** With the engine at work: clients accept milestones before they are billed, once, whatever happens at the same moment. */
@RunningMilepost
class MilestoneAcceptanceIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/c/[A-Za-z0-9_-]{43})");

    @TempDir
    static Path outbox;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Reconcile reconcile;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private final String project =
            "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @DynamicPropertySource
    static void workingAlone(DynamicPropertyRegistry registry) {
        registry.add("camunda.bpm.job-execution.enabled", () -> true);
        registry.add("milepost.sign-in.attempts-per-address", () -> 1000);
        registry.add("milepost.mail.outbox", outbox::toString);
    }

    @Test
    void aClientAcceptsByTheLinkOnceAndThenTheDraftBegins() throws Exception {
        aProject("NORDIC");
        reachedTwentyTimesInParallelTheClientIsAskedOnce();
        String link = link(1);
        nothingIsBilledMeanwhile();
        hostileTriesTellNothingAndChangeNothing(link);

        assertThat(inParallel(
                        8,
                        () -> nobody().form(link + "/milestone/acceptance", "name=Jane+Doe")
                                .status()))
                .containsOnly(303);

        JsonNode draft = draft();
        assertThat(acceptance().at("/rounds/0/how").asText()).isEqualTo("CLIENT_LINK");
        assertThat(acceptance().at("/rounds/0/by").asText()).isEqualTo("Jane Doe");
        assertThat(timeline(draft))
                .contains("Concept approved of %s accepted by Jane Doe by link on %s"
                        .formatted(project, WrittenDates.day(TODAY)));
        assertThat(nobody().get(link).body())
                .contains("by Jane Doe. Thank you.")
                .doesNotContain("<form");
        Map<String, Long> before = rows();
        assertThat(nobody().form(link + "/milestone/rejection", "text=No").status())
                .isEqualTo(303);
        assertThat(nobody().form(link + "/milestone/acceptance", "name=Mallory").status())
                .isEqualTo(303);
        assertThat(rows()).isEqualTo(before);
        assertThat(post("maya", "/acceptance", "{\"accepted\": false, \"by\": \"X\", \"note\": \"Y\"}")
                        .status())
                .isEqualTo(409);
        assertThat(reached().status()).isEqualTo(200);
    }

    @Test
    void aRejectionIsSettledByAskingAgainAndAnAnswerGivenOtherwiseIsWrittenDown() {
        aProject("NORDIC");
        assertThat(reached().status()).isEqualTo(202);
        String link = link(1);
        var missing = nobody().form(link + "/milestone/rejection", "text=&name=Jane");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("Please say what is missing", "value=\"Jane\"");
        assertThat(nobody().form(link + "/milestone/rejection", "text=%3Cb%3EDrawing+7%3C%2Fb%3E&name=Jane")
                        .status())
                .isEqualTo(303);
        assertThat(nobody().get(link).body())
                .contains("Thank you for telling us", "&lt;b&gt;Drawing 7")
                .doesNotContain("<b>Drawing");
        assertThat(unbilledReason()).contains("The client has rejected it");
        JsonNode task = tasks().await("maya", "Settle rejection: Concept approved of " + project);
        assertThat(complete("omar", task, "ask-again", "").status()).isIn(403, 404);
        assertThat(complete("maya", task, "accepted", " ").message()).contains("How the client accepted is missing.");
        assertThat(complete("maya", task, "", "").message()).contains("Say how it goes on");
        assertThat(post("felix", "/acceptance", "{\"accepted\": true, \"by\": \"Jane\", \"note\": \"Call\"}")
                        .body())
                .contains("complete the task");
        assertThat(complete("maya", task, "ask-again", "").status()).isEqualTo(204);

        String anew = link(2);
        assertThat(nobody().get(link).status()).isEqualTo(404);
        assertThat(nobody().form(link + "/milestone/acceptance", "").status()).isEqualTo(404);
        assertThat(nobody().get(anew).status()).isEqualTo(200);
        assertThat(post("omar", "/acceptance", "{\"accepted\": true, \"by\": \"Jane\", \"note\": \"Call\"}")
                        .status())
                .isEqualTo(404);
        assertThat(post("maya", "/acceptance", "{\"by\": \"Jane\", \"note\": \"Call\"}")
                        .status())
                .isEqualTo(422);
        assertThat(post("maya", "/acceptance", "{\"accepted\": false, \"by\": \"Jane\", \"note\": \"Still no\"}")
                        .status())
                .isEqualTo(201);
        JsonNode again = tasks().await("maya", "Settle rejection: Concept approved of " + project);
        assertThat(complete("maya", again, "accepted", "By telephone 😀").status())
                .isEqualTo(204);
        assertThat(timeline(draft())).contains("recorded on").contains("by maya: By telephone");
        assertThat(acceptance().path("rounds").findValuesAsText("state"))
                .containsExactly("REJECTED", "REJECTED", "ACCEPTED");
    }

    @Test
    void silenceIsConsentWhenTheLastDayIsOverAndNotBefore() throws Exception {
        aProject("NORDIC");
        assertThat(reached().status()).isEqualTo(202);
        String link = link(1);
        eventually(() -> mailLeft());
        jdbc.update("update milestone_acceptance set reminder_at = '2020-01-01 00:00:00' where project = ?", project);
        dueNow();
        eventually(() -> links().size() == 2);
        assertThat(acceptance().path("state").asText()).isEqualTo("WAITING");
        jdbc.update("update milestone_acceptance set deemed_on = ? where project = ?", TODAY.minusDays(1), project);
        left(TODAY.minusDays(30));

        List<Integer> said = inParallel(
                9,
                () -> nobody().form(link + "/milestone/rejection", "text=Too+late")
                        .status(),
                this::timerFires);

        assertThat(said).containsOnly(303, 0);
        assertThat(timeline(draft())).contains("Concept approved of " + project + " deemed accepted on");
        assertThat(acceptance().path("rounds")).hasSize(1);
        assertThat(acceptance().at("/rounds/0/how").asText()).isEqualTo("DEEMED");
        assertThat(nobody().get(link).body()).contains("Deemed accepted on");
    }

    @Test
    void silenceIsNoConsentWhereTheMailLeftTooLateForTheDayItNames() {
        aProject("NORDIC");
        assertThat(reached().status()).isEqualTo(202);
        String link = link(1);
        eventually(() -> mailLeft());
        jdbc.update("update milestone_acceptance set deemed_on = ? where project = ?", TODAY.minusDays(1), project);
        left(TODAY.minusDays(2));
        dueNow();

        tasks().await("maya", "Get acceptance: Concept approved of " + project);
        assertThat(acceptance().at("/rounds/0/problem").asText())
                .startsWith("The mail left only on %s, and names %s as the last day"
                        .formatted(WrittenDates.day(TODAY.minusDays(2)), WrittenDates.day(TODAY.minusDays(1))));
        assertThat(nobody().form(link + "/milestone/acceptance", "name=Jane").status())
                .isEqualTo(303);
        assertThat(timeline(draft())).contains("accepted by Jane by link");
    }

    private void left(LocalDate day) {
        jdbc.update(
                "update notice set sent_at = ? where item_key = ? and occasion like 'acceptance %' and occasion not like '%reminder%'",
                day.atTime(10, 0), "milestone:" + project + ":M1");
    }

    @Test
    void ofAnswersAtTheSameMomentOneCountsAndOneInvoiceAtMostBegins() throws Exception {
        aProject("NORDIC");
        assertThat(reached().status()).isEqualTo(202);
        String link = link(1);

        inParallel(
                10,
                () -> nobody().form(link + "/milestone/acceptance", "name=A").status(),
                () -> nobody().form(link + "/milestone/rejection", "text=No").status(),
                () -> post("maya", "/acceptance", "{\"accepted\": true, \"by\": \"B\", \"note\": \"C\"}")
                        .status(),
                this::timerFires);

        assertThat(acceptance().path("rounds")).hasSize(1);
        String state = acceptance().path("state").asText();
        if (state.equals("ACCEPTED")) {
            draft();
        } else {
            tasks().await("maya", "Settle rejection: Concept approved of " + project);
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from billing_trigger where project_code = ?", Integer.class, project))
                .isEqualTo(state.equals("ACCEPTED") ? 1 : 0);
    }

    @Test
    void aClientWhoCanNotBeReachedIsNotSilentAndTheMilestoneMayBeGivenUpAndReachedAgain() {
        aProject("NORDIC");
        assertThat(reached().status()).isEqualTo(202);
        String link = link(1);
        String round =
                jdbc.queryForObject("select id from milestone_acceptance where project = ?", String.class, project);
        transaction.executeWithoutResult(done -> events.publishEvent(new MilestoneMailUndeliverable(
                ItemKey.milestone(project, "M1"), round, "ap@client.example", "No such mailbox.")));
        JsonNode task = tasks().await("maya", "Get acceptance: Concept approved of " + project);
        assertThat(acceptance().at("/rounds/0/problem").asText())
                .contains("did not reach the client: No such mailbox.");
        assertThat(unbilledReason()).contains("is asked to get");
        assertThat(complete("maya", task, "give-up", "").message()).contains("Why it is given up is missing.");
        assertThat(complete("maya", task, "give-up", "Not done after all").status())
                .isEqualTo(204);

        assertThat(nobody().get(link).status()).isEqualTo(404);
        assertThat(get("/api/projects/" + project + "/milestones/M1")
                        .path("reached")
                        .isNull())
                .isTrue();
        assertThat(unbilled().findValuesAsText("key")).doesNotContain("milestone:" + project + ":M1:1");
        eventually(() -> processes("milestone-acceptance") == 0);
        assertThat(reached().status()).isEqualTo(202);
        String anew = link(2);
        assertThat(nobody().form(anew + "/milestone/acceptance", "").status()).isEqualTo(303);
        assertThat(timeline(draft())).contains("accepted by the client by link");
        assertThat(acceptance().path("rounds").findValuesAsText("state")).containsExactly("GIVEN_UP", "ACCEPTED");
    }

    @Test
    void aClientHasNotConsentedToWhatChangedAfterTheyWereAsked() {
        aProject("NORDIC");
        assertThat(reached().status()).isEqualTo(202);
        String link = link(1);
        plan("5000.00");
        assertThat(nobody().get(link).status()).as("nothing changed").isEqualTo(200);

        plan("25000.00");

        assertThat(nobody().get(link).status()).isEqualTo(404);
        assertThat(nobody().form(link + "/milestone/acceptance", "name=Jane").status())
                .isEqualTo(404);
        assertThat(acceptance().path("state").asText()).isEqualTo("UNASKED");
        assertThat(acceptance().at("/rounds/0/problem").asText())
                .isEqualTo("What was agreed for the milestone changed after the client was asked.");
        JsonNode task = tasks().await("maya", "Get acceptance: Concept approved of " + project);
        assertThat(complete("maya", task, "ask-again", "").status()).isEqualTo(204);
        String anew = link(2);
        assertThat(nobody().get(anew).body()).contains("25,000.00\u00a0EUR net");
        project("LUMIERE", "maya");
        assertThat(nobody().get(anew).status()).isEqualTo(404);
        assertThat(acceptance().at("/rounds/1/problem").asText())
                .isEqualTo("Another client was asked, before the project changed.");
    }

    @Test
    void aLinkThatWentAstrayIsRevokedAndSilenceIsNoConsentThen() {
        aProject("NORDIC");
        assertThat(revoke("maya")).as("nobody was asked").isEqualTo(409);
        assertThat(reached().status()).isEqualTo(202);
        String link = link(1);
        assertThat(revoke("omar")).isEqualTo(404);
        assertThat(revoke("greta")).isEqualTo(403);
        assertThat(nobody().get(link).status()).isEqualTo(200);

        assertThat(revoke("felix")).isEqualTo(204);
        assertThat(revoke("felix")).isEqualTo(204);

        assertThat(nobody().get(link).status()).isEqualTo(404);
        assertThat(nobody().form(link + "/milestone/acceptance", "name=Jane").status())
                .isEqualTo(404);
        JsonNode task = tasks().await("maya", "Get acceptance: Concept approved of " + project);
        assertThat(acceptance().at("/rounds/0/problem").asText())
                .isEqualTo("The link in the client's mail was revoked.");
        assertThat(complete("maya", task, "accepted", "By telephone").status()).isEqualTo(204);
        draft();
    }

    @Test
    void whatWaitsForItsManagerFollowsTheProjectToAnotherOne() {
        aProject("NORDIC");
        assertThat(reached().status()).isEqualTo(202);
        link(1);
        assertThat(revoke("maya")).isEqualTo(204);
        String about = "Concept approved of " + project;
        tasks().await("maya", about);

        project("NORDIC", "omar");

        JsonNode task = tasks().await("omar", "Get acceptance: " + about);
        assertThat(tasks().find("maya", about)).isEmpty();
        assertThat(complete("omar", task, "accepted", "By telephone").status()).isEqualTo(204);
        tasks().await("omar", about);
        assertThat(sees("omar")).isTrue();
        project("NORDIC", "maya");
        assertThat(tasks().find("omar", about)).isEmpty();
        assertThat(sees("omar")).isFalse();
        tasks().complete("maya", about, "{\"draftOutcome\": {\"value\": \"submit\"}}");
        tasks().complete("lena", about, "{\"approved\": {\"value\": false}, \"comment\": {\"value\": \"No\"}}");
        tasks().await("maya", about);
    }

    private boolean sees(String person) {
        return !tasks().as(person)
                .get("/engine-rest/process-instance?businessKey=" + project + "/M1")
                .json()
                .isEmpty();
    }

    private int revoke(String person) {
        return tasks().as(person)
                .delete("/api/projects/" + project + "/milestones/M1/acceptance/links")
                .status();
    }

    private void plan(String amount) {
        assertThat(tasks().as("felix")
                        .put("/api/projects/" + project + "/milestones/M1", """
                {"name": "Concept approved of %s", "amount": "%s"}""".formatted(project, amount))
                        .status())
                .isIn(200, 201);
    }

    @Test
    void whateverIsLostBetweenIsGivenBackAndNothingHappensTwice() {
        aProject("NORDIC");
        assertThat(reached().status()).isEqualTo(202);
        String link = link(1);
        endProcess();
        reconcile.reconcile();
        reconcile.reconcile();
        eventually(() -> waits());
        assertThat(links()).hasSize(1);
        assertThat(processes("milestone-acceptance")).isEqualTo(1);

        // the answer is on record, and neither its message nor its process is there any more
        endProcess();
        assertThat(nobody().form(link + "/milestone/acceptance", "name=Jane").status())
                .isEqualTo(303);
        assertThat(processes("milestone-acceptance")).isZero();
        reconcile.reconcile();
        draft();
        reconcile.reconcile();
        eventually(() -> processes("milestone-acceptance") == 0);
        assertThat(processes("invoice-lifecycle")).isEqualTo(1);
        assertThat(links()).hasSize(1);
    }

    @Test
    void aMessageThatWasLostIsMadeUpFor() {
        aProject("NORDIC");
        assertThat(reached().status()).isEqualTo(202);
        link(1);
        eventually(() -> waits());
        jdbc.update(
                "update milestone_acceptance set outcome = 'ACCEPTED', how = 'CLIENT_LINK', answered_by = 'client',"
                        + " answered_at = ?, version = version + 1 where project = ?",
                TODAY.atStartOfDay(),
                project);

        reconcile.reconcile();

        draft();
    }

    @Test
    void thePageAndTheMailSpeakTheClientsLanguage() {
        lumiereSpeaks("fr");
        aProject("LUMIERE");
        assertThat(reached().status()).isEqualTo(202);
        String link = link(1);
        assertThat(mails()).anyMatch(mail -> mail.contains("Merci de l=E2=80=99accepter"));
        assertThat(nobody().get(link).body())
                .contains("<html lang=\"fr\">", "Sans réponse de votre part", "5\u00a0000,00\u00a0EUR hors taxes");
        lumiereSpeaks("de");
        assertThat(nobody().get(link).body()).contains("<html lang=\"de\">", "gilt er am", "5.000,00\u00a0EUR netto");
    }

    private void lumiereSpeaks(String language) {
        assertThat(tasks().as("felix")
                        .put("/api/clients/LUMIERE", """
                {"name": "Lumière SARL", "street": "Rue 1", "postcode": "75001", "city": "Paris", "country": "FR",
                 "vatId": "FR40303265045", "email": "ap@lumiere.example", "language": "%s", "currency": "EUR",
                 "paymentDays": 30}""".formatted(language))
                        .status())
                .isIn(200, 201);
    }

    private void reachedTwentyTimesInParallelTheClientIsAskedOnce() throws Exception {
        List<Integer> answers = inParallel(20, () -> reached().status());
        assertThat(answers).containsOnly(202, 200).containsOnlyOnce(202);
        assertThat(post("tracker", "/reached", "{\"date\": \"%s\"}".formatted(TODAY.minusDays(1)))
                        .status())
                .isEqualTo(409);
        eventually(() -> waits());
        assertThat(processes("milestone-acceptance")).isEqualTo(1);
        assertThat(processes("invoice-lifecycle")).isZero();
        assertThat(get("/api/projects/" + project).at("/acceptance/days").asInt())
                .isEqualTo(10);
        JsonNode round = acceptance().path("rounds").path(0);
        assertThat(round.path("askedAddress").asText()).contains("@");
        assertThat(LocalDate.parse(round.path("deemedOn").asText())).isAfter(TODAY.plusDays(10));
    }

    private void nothingIsBilledMeanwhile() {
        assertThat(unbilledReason()).contains("Waits for the client's acceptance until ");
        String status = ofProject("maya", "/invoices", "{}").path("status").asText();
        eventually(() -> get(status).path("outcome").asText().equals("NOTHING_TO_BILL"));
        assertThat(get(status).path("message").asText())
                .startsWith("Nothing to bill: Concept approved of %s is open, but: Waits for the client"
                        .formatted(project));
        assertThat(post("maya", "/acceptance", "{\"accepted\": true, \"by\": \"J\"}")
                        .status())
                .isEqualTo(422);
    }

    private void hostileTriesTellNothingAndChangeNothing(String link) {
        String token = link.substring(3);
        String gone = nobody().get("/c/" + "x".repeat(43)).body();
        List<String> hostile = new ArrayList<>(List.of(
                link + "A",
                link.substring(0, link.length() - 1),
                "/c/" + token.toLowerCase(java.util.Locale.ROOT),
                "/c/" + project,
                "/c/" + Hashes.sha256(token).substring(0, 43)));
        for (int i = 0; i < 43; i++) {
            char[] flipped = token.toCharArray();
            flipped[i] = flipped[i] == 'A' ? 'B' : 'A';
            hostile.add("/c/" + new String(flipped));
        }
        Map<String, Long> before = rows();
        for (String path : hostile) {
            for (var answer : List.of(
                    nobody().get(path),
                    nobody().form(path + "/milestone/acceptance", "name=Mallory"),
                    nobody().form(path + "/milestone/rejection", "text=Mallory"))) {
                assertThat(answer.status()).as(path).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(gone);
            }
        }
        // a key to one thing is none to another, and reading is not answering
        for (String elsewhere : List.of("/invoice.pdf", "/acceptance", "/milestone/acceptance", "/milestone")) {
            assertThat(nobody().get(link + elsewhere).status()).as(elsewhere).isIn(404, 405);
        }
        assertThat(nobody().form(link + "/acceptance", "name=Mallory").status()).isEqualTo(404);
        assertThat(nobody().form(link + "/query", "reason=amount&text=Mallory").status())
                .isEqualTo(404);
        assertThat(nobody().with("Sec-Fetch-Site", "cross-site")
                        .form(link + "/milestone/acceptance", "name=Mallory")
                        .status())
                .isEqualTo(403);
        assertThat(nobody().form(link + "/milestone/rejection", "text=" + "x".repeat(200_000))
                        .status())
                .isEqualTo(413);
        assertThat(nobody().form(link + "/milestone/rejection", "text=" + "x".repeat(2001))
                        .status())
                .isEqualTo(422);
        var page = nobody().get(link);
        assertThat(page.body())
                .contains(
                        "5,000.00\u00a0EUR net; VAT comes on the invoice",
                        "it is deemed accepted on",
                        "<html lang=\"en\">");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Robots-Tag")).contains("noindex");
        assertThat(header(page, "Set-Cookie")).isEmpty();
        assertThat(rows()).isEqualTo(before);
        assertThat(jdbc.queryForList("select body from notice where item_key is not null", String.class))
                .noneMatch(body -> LINK.matcher(body).find());
    }

    /** Whatever a page behind a link could write. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : List.of("client_link", "milestone_acceptance", "timeline_entry", "notice")) {
            rows.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class));
        }
        rows.put("versions", jdbc.queryForObject("select sum(version) from milestone_acceptance", Long.class));
        rows.put("links", jdbc.queryForObject("select sum(version) from client_link", Long.class));
        return rows;
    }

    private void aProject(String client) {
        project(client, "maya");
        plan("5000.00");
    }

    private void project(String client, String manager) {
        assertThat(tasks().as("felix")
                        .put("/api/projects/" + project, """
                {"name": "Quay wall", "client": "%s", "projectManager": "%s", "practiceLead": "lena",
                 "currency": "EUR", "acceptance": {"days": 10}}""".formatted(client, manager))
                        .status())
                .isIn(200, 201);
    }

    private Caller.Answer reached() {
        return post("tracker", "/reached", "{\"date\": \"%s\"}".formatted(TODAY));
    }

    private Caller.Answer post(String person, String path, String body) {
        return tasks().as(person).post("/api/projects/" + project + "/milestones/M1" + path, body);
    }

    private JsonNode ofProject(String person, String path, String body) {
        return tasks().as(person).post("/api/projects/" + project + path, body).json();
    }

    private JsonNode acceptance() {
        return get("/api/projects/" + project + "/milestones/M1/acceptance");
    }

    private JsonNode unbilled() {
        return get("/api/projects/" + project + "/unbilled").path("items");
    }

    private String unbilledReason() {
        return unbilled().path(0).path("reason").asText();
    }

    private JsonNode draft() {
        tasks().await("maya", "Concept approved of " + project);
        JsonNode found = get("/api/invoices?project=" + project);
        assertThat(found.path("total").asInt()).isEqualTo(1);
        return found.path("items").path(0);
    }

    private String timeline(JsonNode draft) {
        return get("/api/invoices/" + draft.path("id").asText() + "/timeline").toString();
    }

    private Caller.Answer complete(String person, JsonNode task, String settlement, String note) {
        return tasks().as(person)
                .post(
                        "/engine-rest/task/" + task.path("id").asText() + "/complete",
                        "{\"variables\": {\"settlement\": {\"value\": \"%s\"}, \"settlementNote\": {\"value\": \"%s\"}}}"
                                .formatted(settlement, note));
    }

    /** The path of the newest of so many links that were mailed about the project's milestone. */
    private String link(int nth) {
        eventually(() -> links().size() >= nth);
        eventually(() -> waits());
        return links().stream()
                .filter(link -> nobody().get(link).status() == 200)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private Set<String> links() {
        return mails().stream()
                .flatMap(mail -> LINK.matcher(mail).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** About the project's milestone. */
    private List<String> mails() {
        try (Stream<Path> mails = Files.list(outbox)) {
            return mails.map(MilestoneAcceptanceIT::read)
                    .filter(mail -> mail.contains(project))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail).replace("=\r\n", "").replace("=3D", "=");
        } catch (IOException gone) {
            return "";
        }
    }

    private boolean waits() {
        return jdbc.queryForObject(
                        "select count(*) from ACT_RU_EVENT_SUBSCR s join ACT_RU_EXECUTION p on p.ID_ = s.PROC_INST_ID_"
                                + " where s.EVENT_NAME_ = 'milepost.acceptanceAnswered' and p.BUSINESS_KEY_ = ?",
                        Integer.class,
                        project + "/M1/acceptance")
                == 1;
    }

    private boolean mailLeft() {
        return jdbc.queryForList(
                        "select state from notice where item_key = ?", String.class, "milestone:" + project + ":M1")
                .equals(List.of("SENT"));
    }

    private void dueNow() {
        jdbc.update(
                "update ACT_RU_JOB set DUEDATE_ = '2020-01-01' where HANDLER_TYPE_ = 'timer-intermediate-transition'"
                        + " and PROCESS_INSTANCE_ID_ in (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)",
                project + "/M1/acceptance");
    }

    /** As the job executor would, which loses where somebody else is faster: the job may be gone, or what it was of. */
    private int timerFires() {
        List<String> due = jdbc.queryForList(
                "select ID_ from ACT_RU_JOB where HANDLER_TYPE_ = 'timer-intermediate-transition' and PROCESS_INSTANCE_ID_ in"
                        + " (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)",
                String.class,
                project + "/M1/acceptance");
        for (String job : due) {
            try {
                jobs.executeJob(job);
            } catch (OptimisticLockingException lost) {
                continue;
            } catch (ProcessEngineException gone) {
                assertThat(gone).hasMessageMatching("(?s).*(No job found|Cannot find execution).*");
            } catch (NullPointerException gone) { // the engine's own, where the instance goes while it reads it
                assertThat(gone).hasMessageContaining("getProcessInstance()");
            }
        }
        return 0;
    }

    private void endProcess() {
        jdbc.queryForList(
                        "select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?",
                        String.class,
                        project + "/M1/acceptance")
                .forEach(instance -> assertThat(tasks().as("ada")
                                .delete("/engine-rest/process-instance/" + instance)
                                .status())
                        .isEqualTo(204));
    }

    private int processes(String model) {
        return jdbc.queryForObject(
                "select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                        + " where e.PARENT_ID_ is null and d.KEY_ = ? and e.BUSINESS_KEY_ like ?",
                Integer.class,
                model,
                project + "/%");
    }

    @SafeVarargs
    private static <T> List<T> inParallel(int times, Callable<T>... calls) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            List<T> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(IntStream.range(0, times)
                    .mapToObj(i -> calls[i % calls.length])
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static String header(Caller.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }

    private Caller nobody() {
        return Caller.nobody(port);
    }

    private PeoplesTasks tasks() {
        return new PeoplesTasks(port);
    }

    private JsonNode get(String path) {
        return tasks().as("greta").get(path).json();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(PeoplesTasks.LONG).until(condition);
    }
}
