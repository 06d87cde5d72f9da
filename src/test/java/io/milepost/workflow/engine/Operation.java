package io.milepost.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** One call that an OpenAPI description knows, with what its body is. */
record Operation(String method, String path, String bodyType) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "options");

    /** All of them, in the order of their paths. */
    static List<Operation> of(JsonNode description) {
        List<Operation> all = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                bodyType(method.getValue().path("requestBody").path("content"))))));
        all.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return all;
    }

    private static String bodyType(JsonNode content) {
        return content.isEmpty() || content.has("application/json")
                ? "application/json"
                : content.fieldNames().next();
    }

    boolean changes() {
        return !method.equals("GET") && !method.equals("OPTIONS");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
