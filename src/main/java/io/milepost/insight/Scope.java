package io.milepost.insight;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose invoices figures are about; what is null is not looked at. A practice goes by the account of who leads it. */
public record Scope(
        @Nullable String projectManager,
        @Nullable String practice,
        @Nullable String client) {
    public static final Scope FIRM = new Scope(null, null, null);

    boolean isFirm() {
        return equals(FIRM);
    }

    /** For a query in which the project is called {@code p}; begins with "and" where it says anything. */
    String and() {
        return Stream.of(
                        projectManager == null ? "" : " and p.project_manager = :projectManager",
                        practice == null ? "" : " and p.practice_lead = :practice",
                        client == null ? "" : " and p.client_code = :client")
                .collect(Collectors.joining());
    }

    Map<String, Object> parameters() {
        Map<String, Object> named = new HashMap<>();
        put(named, "projectManager", projectManager);
        put(named, "practice", practice);
        put(named, "client", client);
        return named;
    }

    private static void put(Map<String, Object> named, String name, @Nullable String text) {
        if (text != null) {
            named.put(name, text);
        }
    }
}
