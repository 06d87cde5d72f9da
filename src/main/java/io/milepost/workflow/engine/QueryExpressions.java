package io.milepost.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions in queries, or-queries and filters. The engine evaluates them as code for anyone logged in
 * (CVE-2026-109432), whatever {@code enableExpressionsInAdhocQueries} says; only the three a filter needs may pass.
 */
final class QueryExpressions {
    private static final Set<String> HARMLESS = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    private QueryExpressions() {}

    /** The name of the first expression that may not pass, or null. */
    static @Nullable String firstIn(JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String found = isExpression(field.getKey()) && !isHarmless(field.getValue())
                        ? field.getKey()
                        : firstIn(field.getValue());
                if (found != null) {
                    return found;
                }
            }
        } else if (node.isArray()) {
            for (JsonNode element : node) {
                String found = firstIn(element);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    static boolean mayPass(String name, String value) {
        return !isExpression(name) || HARMLESS.contains(value);
    }

    private static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static boolean isHarmless(JsonNode value) {
        return value.isNull() || (value.isTextual() && HARMLESS.contains(value.textValue()));
    }
}
