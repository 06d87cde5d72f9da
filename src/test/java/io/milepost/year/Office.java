package io.milepost.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people do, over REST as they are; what they are asked to do. */
public final class Office {
    private final int port;
    private final TaskService tasks;
    private final JdbcTemplate jdbc;
    private final Map<String, Caller> callers = new HashMap<>();

    public Office(int port, TaskService tasks, JdbcTemplate jdbc) {
        this.port = port;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    public Caller as(String person) {
        return callers.computeIfAbsent(person, user -> Caller.basic(port, user));
    }

    /** As a manager, who sees everything. */
    public JsonNode get(String path) {
        return done(as("greta").get(path)).json();
    }

    public JsonNode post(String person, String path, String body) {
        return done(as(person).post(path, body)).json();
    }

    JsonNode invoice(String id) {
        return get("/api/invoices/" + id);
    }

    String state(String invoice) {
        return jdbc.queryForObject("select state from invoice where id = ?", String.class, invoice);
    }

    boolean isCreditNote(String document) {
        return jdbc.queryForObject("select kind from invoice where id = ?", String.class, document)
                .equals("CREDIT_NOTE");
    }

    /** The first one of this kind that is open about the invoice, or its credit note. */
    Optional<Task> task(String invoice, String kind) {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey(kind)
                .processVariableValueEquals("invoiceId", invoice)
                .list()
                .stream()
                .findFirst();
    }

    List<Task> tasks(String kind) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(kind)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    String invoiceOf(Task task) {
        return (String) tasks.getVariable(task.getId(), "invoiceId");
    }

    /** Who decides it: of the practice leads lena, of accounting felix; greta where it is a manager's or they drafted it. */
    String reviewer(Task review, String invoice) {
        List<String> groups = tasks.getIdentityLinksForTask(review.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
        String person = groups.contains("practice-leads") ? "lena" : groups.contains("accounting") ? "felix" : "greta";
        List<String> drafters =
                jdbc.queryForList("select person from invoice_drafter where invoice_id = ?", String.class, invoice);
        return drafters.contains(person) ? "greta" : person;
    }

    void claim(Task task, String person) {
        done(as(person).post(path(task) + "/claim", "{\"userId\": \"%s\"}".formatted(person)));
    }

    void giveBack(Task task, String person) {
        done(as(person).post(path(task) + "/unclaim", "{}"));
    }

    void complete(Task task, String person, Map<String, Object> answers) {
        String variables = answers.entrySet().stream()
                .map(answer -> "\"%s\": {\"value\": %s}".formatted(answer.getKey(), value(answer.getValue())))
                .collect(Collectors.joining(", ", "{\"variables\": {", "}}"));
        done(as(person).post(path(task) + "/complete", variables));
    }

    private static String value(Object answer) {
        return answer instanceof Boolean ? answer.toString() : "\"" + answer + "\"";
    }

    private static String path(Task task) {
        return "/engine-rest/task/" + task.getId();
    }

    static Caller.Answer done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
        return answer;
    }
}
