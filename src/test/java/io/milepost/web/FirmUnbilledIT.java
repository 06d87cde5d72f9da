package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.invoice.InvoiceId;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The firm's report says of every project what the project's own says, in a number of questions that no project adds to. */
@TestPropertySource(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
class FirmUnbilledIT extends IssuingTest {
    private static final long SEED = 20261124;
    private static final int PROJECTS = 20;
    private static final int MOST_QUESTIONS = 30;

    private static final List<String> ROUNDINGS = List.of("""
            "mode": "none\"""", """
            "mode": "up", "minutes": 15, "per": "entry\"""", """
            "mode": "nearest", "minutes": 30, "per": "day\"""");

    private static final List<String> TERMS = List.of("""
            {"kind": "time-and-material", "roles": ["Engineer"], "cap": {"amount": "700.00"}}""", """
            {"kind": "time-and-material", "roles": ["Diver"], "cap": {"hours": "7.5"}}""", """
            {"kind": "retainer", "roles": ["Engineer"], "fee": "900.00", "period": "month", "inAdvance": true,
             "includedHours": "4", "rollOverPeriods": 1, "startsOn": "2026-08-01"}""", """
            {"kind": "fixed-price", "milestones": ["M1"], "tasks": ["Design"], "contractValue": "250.00"}""", """
            {"kind": "expenses", "markupPercent": "7.5"}""");

    @Autowired
    private EntityManagerFactory entities;

    private final Random dice = new Random(SEED);

    @Test
    void everyRowIsWhatTheProjectsOwnReportSaysOfIt() {
        aPracticeOf("rosa", PROJECTS);
        var firm = rest.get("greta", "/api/unbilled?practice=rosa&size=500");
        assertThat(firm.status()).as(firm.toString()).isEqualTo(200);
        List<String> told = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (JsonNode row : firm.json().at("/items")) {
            String project = row.path("project").asText();
            var own = rest.get("greta", "/api/projects/" + project + "/unbilled");
            told.add("%s: %s items, %s free, %s on drafts, oldest %s, by age %s"
                    .formatted(
                            project,
                            row.path("count").asText(),
                            row.path("free").asText(),
                            row.path("onDrafts").asText(),
                            row.at("/oldest/date").asText(),
                            byAge(row)));
            expected.add("%s: %s items, %s free, %s on drafts, oldest %s, by age %s"
                    .formatted(
                            project,
                            own.all("/items", "key").size(),
                            own.at("/totals/net"),
                            own.at("/onDrafts/net"),
                            own.all("/items", "date").stream()
                                    .sorted()
                                    .findFirst()
                                    .orElse(""),
                            byAge(own)));
        }
        assertThat(told).as("seed %d", SEED).hasSizeGreaterThan(PROJECTS / 2).isEqualTo(expected);
        assertThat(firm.toString()).contains("over a cap", "on a draft", "included in an agreed price", "held back");
    }

    /** What only some projects have (caps, retainers, foreign currencies) is asked for once, so a few questions may come in. */
    @Test
    void noProjectAddsAQuestionToTheFirmsReport() {
        aPracticeOf("kim", 6);
        assertThat(questions("/api/unbilled?practice=kim")).isLessThanOrEqualTo(MOST_QUESTIONS);
        aPracticeOf("kim", MOST_QUESTIONS);
        var many = rest.get("greta", "/api/unbilled?practice=kim");
        assertThat(many.json().path("total").asInt()).isGreaterThan(MOST_QUESTIONS);
        assertThat(questions("/api/unbilled?practice=kim")).isLessThanOrEqualTo(MOST_QUESTIONS);
    }

    @Test
    void aProjectOfManyItemsIsReportedInAsManyQuestionsAsOneOfFew() {
        String project = aProjectOf("maya");
        recordHour(project, "first-" + project);
        long few = questions("/api/projects/" + project + "/unbilled");
        entries(project, 2000);
        assertThat(questions("/api/projects/" + project + "/unbilled")).isEqualTo(few);
    }

    /** Only what is written grows, one statement for each batch of rows. */
    @Test
    void aDraftOverManyItemsReadsThemInAsManyQuestionsAsOneOverFew() {
        String small = aProjectOf("maya");
        entries(small, 10);
        String large = aProjectOf("maya");
        entries(large, 2000);
        long few = questionsOf(() -> aDraftOf(small, "maya"));
        long many = questionsOf(() -> aDraftOf(large, "maya"));
        assertThat(many).as("for 10 items %d", few).isLessThanOrEqualTo(few + 2000 / 50 + 2000 / 500);
    }

    private void entries(String project, int count) {
        StringBuilder entries = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            entries.append(i == 0 ? "" : ",").append("""
                    {"id": "n%d-%s", "project": "%s", "person": "p%d", "role": "Engineer", "date": "2026-10-%02d",
                     "minutes": 7, "description": "Survey"}""".formatted(i, project, project, i % 9, 1 + i % 28));
        }
        assertThat(rest.post("tracker", "/api/time-entries", entries + "]").status())
                .isEqualTo(200);
    }

    private long questions(String path) {
        return questionsOf(() -> assertThat(rest.get("greta", path).status()).isEqualTo(200));
    }

    private long questionsOf(Runnable asking) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        asking.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private static String byAge(JsonNode row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode age : row.path("ages")) {
            sum = sum.add(new BigDecimal(age.path("net").asText()));
        }
        return sum.compareTo(new BigDecimal(row.path("total").asText())) == 0 ? "adds up" : "is off";
    }

    /** What is free, by age; the firm's row counts what drafts have, too. */
    private static String byAge(OverRest.Answer own) {
        BigDecimal sum = own.all("/ages", "net").stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(new BigDecimal(own.at("/totals/net"))) == 0 ? "adds up" : "is off";
    }

    private void aPracticeOf(String lead, int projects) {
        rest.put("felix", "/api/exchange-rates/EUR/USD/2026-06-01", "{\"rate\": \"1.0650\"}");
        rest.put("felix", "/api/exchange-rates/USD/EUR/2026-09-15", "{\"rate\": \"0.9321\"}");
        rest.put("felix", "/api/exchange-rates/EUR/CHF/2026-06-01", "{\"rate\": \"0.9333\"}");
        rest.put("felix", "/api/rate-cards/DIVING", """
                {"scope": "firm", "currency": "EUR", "rates": [
                  {"role": "Diver", "from": "2020-01-01", "unitPrice": "133.333"},
                  {"role": "Diver", "from": "2026-09-15", "unitPrice": "135.50"}]}""");
        for (int i = 0; i < projects; i++) {
            String client = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
            rest.put(
                    "felix",
                    "/api/clients/" + client,
                    CLIENT.replace(
                            "\"paymentDays\"", "\"timeRounding\": {%s}, \"paymentDays\"".formatted(one(ROUNDINGS))));
            project(client, lead);
        }
    }

    private void project(String client, String practiceLead) {
        String project = "R-" + client;
        String own = dice.nextInt(3) == 0 ? ", \"timeRounding\": {%s}".formatted(one(ROUNDINGS)) : "";
        rest.put("felix", "/api/projects/" + project, """
                {"name": "Random", "client": "%s", "projectManager": "maya", "practiceLead": "%s",
                 "currency": "%s"%s}""".formatted(
                        client, practiceLead, dice.nextInt(6) == 0 ? "CHF" : "EUR", own));
        if (dice.nextBoolean()) {
            rest.put("felix", "/api/rate-cards/" + project, """
                    {"scope": "project", "ref": "%s", "currency": "EUR", "rates": [
                      {"person": "kim", "from": "2020-01-01", "unitPrice": "77.77"},
                      {"role": "Engineer", "from": "2026-09-01", "unitPrice": "99.995"}]}""".formatted(project));
        }
        rest.put("maya", "/api/projects/" + project + "/milestones/M1", """
                {"name": "Concept", "amount": "%d.50"}""".formatted(100 + dice.nextInt(300)));
        if (dice.nextBoolean()) {
            rest.put("felix", "/api/projects/" + project + "/terms/T1", one(TERMS));
        }
        work(project);
        if (dice.nextInt(3) > 0) {
            InvoiceId draft = aDraftOf(project, "maya");
            if (draft != null) {
                hold(draft);
                if (dice.nextBoolean()) {
                    issueQuietly(draft);
                }
                work(project);
            }
        }
    }

    private void work(String project) {
        if (dice.nextBoolean()) {
            rest.post(
                    "maya",
                    "/api/projects/" + project + "/milestones/M1/reached",
                    "{\"date\": \"2026-10-%02d\"}".formatted(1 + dice.nextInt(28)));
        }
        List<String> hours = new ArrayList<>();
        for (int i = 6 + dice.nextInt(8); i > 0; i--) {
            hours.add("""
                    {"id": "%s", "project": "%s", "person": "%s", "role": "%s", "task": "%s", "date": "2026-%02d-%02d",
                     "minutes": %d, "description": "Work"}""".formatted(
                            UUID.randomUUID(),
                            project,
                            one(List.of("kim", "lee")),
                            one(List.of("Engineer", "Diver", "Surveyor")),
                            one(List.of("Design", "Site")),
                            8 + dice.nextInt(3),
                            1 + dice.nextInt(5),
                            1 + dice.nextInt(200)));
        }
        rest.post("tracker", "/api/time-entries", hours.toString());
        List<String> spent = new ArrayList<>();
        for (int i = dice.nextInt(5); i > 0; i--) {
            spent.add("""
                    {"id": "%s", "project": "%s", "person": "kim", "category": "%s", "date": "2026-%02d-05",
                     "amount": "%d.%02d", "currency": "%s", "description": "Spent"}""".formatted(
                            UUID.randomUUID(),
                            project,
                            one(List.of("Travel", "Lodging")),
                            5 + dice.nextInt(6),
                            1 + dice.nextInt(90),
                            dice.nextInt(100),
                            one(List.of("EUR", "USD", "CHF", "GBP"))));
        }
        rest.post("tracker", "/api/expenses", spent.toString());
    }

    /** Two of the items wait for a later invoice, so that what is open is neither all nor nothing. */
    private void hold(InvoiceId draft) {
        String path = "/api/invoices/" + draft + "/draft";
        var shown = rest.get("maya", path);
        String items = shown.all("/items", "key").stream()
                .limit(2)
                .map(key -> "{\"key\": \"%s\", \"decision\": \"hold\", \"reason\": \"Later\"}".formatted(key))
                .collect(java.util.stream.Collectors.joining(","));
        rest.put("maya", path, shown.header("ETag"), "{\"items\": [%s]}".formatted(items));
    }

    /** Not every random draft can be submitted: some have an hour without a rate. */
    private void issueQuietly(InvoiceId draft) {
        try {
            issue(draft);
        } catch (RuntimeException e) {
            assertThat(rest.get("greta", "/api/invoices/" + draft).at("/state")).isEqualTo("DRAFT");
        }
    }

    private <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
