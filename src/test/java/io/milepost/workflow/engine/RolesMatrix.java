package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.Caller;
import io.milepost.Caller.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every operation, called by everybody: a row each, a column for each of them, and in it the status. A list says also whether
 * anything is on it: {@code 200+} or {@code 200-}.
 */
final class RolesMatrix {
    /** The weakest first, so that what the others may change is still there for those who may not. */
    static final List<String> PEOPLE =
            List.of("nobody", "louis", "tracker", "omar", "maya", "lena", "felix", "greta", "ada");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXPECTED = Path.of("src/test/resources/roles");
    private static final Path SEEN = Path.of("target/roles");

    /** What is called, and what is put right afterwards. */
    interface Place {
        String address(Operation operation);

        String body(Operation operation);

        void restore();
    }

    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private final Place place;

    RolesMatrix(int port, Place place) {
        this.place = place;
        PEOPLE.forEach(person ->
                callers.put(person, person.equals("nobody") ? Caller.nobody(port) : Caller.basic(port, person)));
    }

    /** The table that was seen is left in target/roles, to be looked at and put in the place of the other if it is right. */
    void isAsWritten(String name, List<Operation> operations) throws IOException {
        List<String> seen = new ArrayList<>();
        seen.add("%-88s %s".formatted("", columns(PEOPLE)));
        operations.forEach(operation -> seen.add("%-88s %s".formatted(operation, columns(row(operation)))));
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve(name), seen);
        List<String> expected = Files.readAllLines(EXPECTED.resolve(name));
        assertThat(seen.stream().filter(row -> !expected.contains(row)))
                .as("rows of target/roles/%s that are not in %s", name, EXPECTED)
                .isEmpty();
        assertThat(expected.stream().filter(row -> !seen.contains(row)))
                .as("rows of %s that are gone", EXPECTED.resolve(name))
                .isEmpty();
    }

    private static String columns(List<String> cells) {
        return cells.stream()
                .map(cell -> "%-8s".formatted(cell))
                .collect(Collectors.joining())
                .strip();
    }

    private List<String> row(Operation operation) {
        List<String> row = new ArrayList<>();
        for (Caller caller : callers.values()) {
            Answer answer = call(operation, caller);
            row.add(cell(answer));
            if (operation.changes() && answer.status() < 300) {
                place.restore();
            }
        }
        return row;
    }

    private Answer call(Operation operation, Caller caller) {
        String address = place.address(operation);
        String type = operation.bodyType();
        if (type.startsWith("multipart/")) {
            return caller.upload(
                    address, "note.form", "{\"type\":\"default\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        boolean bare = !operation.changes() || operation.method().equals("DELETE");
        return caller.send(operation.method(), address, bare ? null : type, bare ? null : place.body(operation));
    }

    private static String cell(Answer answer) {
        if (answer.status() != 200 || !answer.type().contains("json")) {
            return "" + answer.status();
        }
        JsonNode json = answer.json();
        JsonNode count = json.path("count").isNumber() ? json.path("count") : json.path("total");
        if (count.isNumber()) {
            return count.asInt() > 0 ? "200+" : "200-";
        }
        return json.isArray() ? json.isEmpty() ? "200-" : "200+" : "200";
    }

    static JsonNode description(InputStream openApi) throws IOException {
        return JSON.readTree(openApi);
    }
}
