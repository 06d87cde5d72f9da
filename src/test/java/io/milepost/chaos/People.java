package io.milepost.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.Caller;
import io.milepost.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * The people of the firm at work over REST, at whichever node answers. They know nothing of nodes: what got no answer they try
 * again when they look next, as a person does.
 */
final class People {
    static final String AMOUNT = "1000.00";

    private final List<Node> nodes;
    private final Predicate<String> clientHas;
    private final Random dice = new Random();

    /** {@code clientHas} is what a client says who is asked for the invoice of this number. */
    People(List<Node> nodes, Predicate<String> clientHas) {
        this.nodes = nodes;
        this.clientHas = clientHas;
    }

    /** A project of maya's with so many milestones. */
    void agree(String project, int milestones) {
        insist("felix", caller -> caller.put("/api/projects/" + project, """
                {"name": "%s", "client": "HAFENBAU", "projectManager": "maya", "practiceLead": "lena", "currency": "EUR"}""".formatted(nameOf(project))));
        for (int i = 1; i <= milestones; i++) {
            String path = milestone(project, i);
            insist("maya", caller -> caller.put(path, "{\"name\": \"Part\", \"amount\": \"%s\"}".formatted(AMOUNT)));
        }
    }

    void reach(String project, int milestone) {
        String today =
                "{\"date\": \"%s\"}".formatted(LocalDate.now(ZoneOffset.UTC).minusDays(1));
        insist("maya", caller -> caller.post(milestone(project, milestone) + "/reached", today));
    }

    /** Everything that waits for a person on this project, once. */
    void work(String project) {
        submit(project);
        each("lena", project, task -> complete("lena", task, "{\"approved\": {\"value\": true}}"));
        pay(project);
    }

    void submit(String project) {
        each("maya", project, task -> complete("maya", task, "{\"draftOutcome\": {\"value\": \"submit\"}}"));
    }

    /** Accounting looks into what could not be delivered to the client of all these projects. */
    void fixDeliveries() {
        tasks("felix", "Fix delivery%").forEach(this::fix);
    }

    private void each(String person, String project, Consumer<JsonNode> work) {
        tasks(person, "%" + nameOf(project) + "%").parallelStream().forEach(work);
    }

    private List<JsonNode> tasks(String person, String name) {
        String query = "/engine-rest/task?maxResults=200&nameLike=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return ask(person, caller -> caller.get(query))
                .filter(answer -> answer.status() == 200)
                .map(answer ->
                        StreamSupport.stream(answer.json().spliterator(), false).toList())
                .orElse(List.of());
    }

    private void complete(String person, JsonNode task, String variables) {
        ask(
                person,
                caller -> caller.post(
                        "/engine-rest/task/" + task.path("id").asText() + "/complete",
                        "{\"variables\": " + variables + "}"));
    }

    /** Of a mail in doubt they ask the client; an address that was refused once is right after all. */
    private void fix(JsonNode task) {
        String variables = "/engine-rest/task/" + task.path("id").asText() + "/localVariables";
        ask("felix", caller -> caller.get(variables))
                .filter(answer -> answer.status() == 200)
                .ifPresent(answer -> {
                    JsonNode shown = answer.json();
                    boolean inDoubt =
                            shown.at("/deliveryProblem/value").asText().contains("not known whether");
                    complete(
                            "felix",
                            task,
                            inDoubt
                                            && clientHas.test(shown.at("/invoiceNumber/value")
                                                    .asText())
                                    ? "{\"deliverBy\": {\"value\": \"otherwise\"}, \"comment\": {\"value\": \"They have it\"}}"
                                    : "{\"deliverBy\": {\"value\": \"mail\"}, \"deliverTo\": {\"value\": \"%s\"}}"
                                            .formatted(
                                                    shown.at("/deliverTo/value").asText()));
                });
    }

    private void pay(String project) {
        issued(project).parallelStream()
                .filter(invoice -> !invoice.path("amountDue").asText("0.00").equals("0.00"))
                .forEach(invoice -> ask("felix", caller -> {
                    String id = invoice.path("id").asText();
                    return caller.postOnce(
                            "/api/invoices/" + id + "/payments",
                            "payment-" + id,
                            "{\"amount\": \"%s\", \"date\": \"%s\", \"reference\": \"Statement\"}"
                                    .formatted(
                                            invoice.path("amountDue").asText(),
                                            invoice.path("issueDate").asText()));
                }));
    }

    private List<JsonNode> issued(String project) {
        return ask("felix", caller -> caller.get("/api/invoices?state=ISSUED&size=100&project=" + project))
                .filter(answer -> answer.status() == 200)
                .map(answer -> StreamSupport.stream(answer.json().path("items").spliterator(), false)
                        .toList())
                .orElse(List.of());
    }

    /** The answer of any node that is alive; empty where there was none. */
    Optional<Answer> ask(String person, Function<Caller, Answer> request) {
        List<Node> alive = nodes.stream().filter(Node::isAlive).toList();
        if (alive.isEmpty()) {
            return Optional.empty();
        }
        try {
            Node node = alive.get(Math.floorMod(dice.nextInt(), alive.size()));
            return Optional.of(request.apply(node.as(person)));
        } catch (RuntimeException noAnswer) {
            return Optional.empty();
        }
    }

    /** Again and again, until a node has said yes; saying it again must do no harm. */
    private void insist(String person, Function<Caller, Answer> request) {
        org.awaitility.Awaitility.await()
                .atMost(Patience.LONG)
                .until(() -> ask(person, request)
                        .filter(answer -> answer.status() < 300)
                        .isPresent());
    }

    private static String milestone(String project, int number) {
        return "/api/projects/" + project + "/milestones/M" + number;
    }

    static String nameOf(String project) {
        return "Works " + project;
    }
}
