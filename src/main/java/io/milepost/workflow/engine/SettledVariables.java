package io.milepost.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;

/**
 * Variables that say which invoice a process is about. Completing a task may carry any variable, so without this a
 * person could finish their own task with a colleague's invoice in it.
 */
final class SettledVariables {
    private static final Set<String> OF_TASKS = Set.of(
            "invoiceId",
            "gateId",
            "gateOrder",
            "projectCode",
            "projectManager",
            "clientName",
            "amount",
            "invoiceNumber",
            "anythingToBill",
            "requestedBy",
            "settled",
            "nextLook",
            "askAccounting",
            "acceptance",
            "delivered",
            "issued",
            "issueProblem",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");
    private static final Set<String> OF_STARTS =
            Set.of("invoiceId", "gateId", "gateOrder", "projectManager", "approved");
    private static final Pattern COMPLETION =
            Pattern.compile(".*/task/([^/]+)/(complete|submit-form|resolve|bpmnError|bpmnEscalation)/?");
    private static final Pattern START = Pattern.compile(".*/process-definition/.+/(start|submit-form)/?");

    private final TaskService tasks;

    SettledVariables(TaskService tasks) {
        this.tasks = tasks;
    }

    @Nullable
    String problemIn(String path, JsonNode body) {
        Matcher completion = COMPLETION.matcher(path);
        if (completion.matches()) {
            return problemOf(completion.group(1), body.path("variables"));
        }
        return START.matcher(path).matches() ? problemOf(null, body.path("variables")) : null;
    }

    private @Nullable String problemOf(@Nullable String task, JsonNode variables) {
        for (Map.Entry<String, JsonNode> variable : variables.properties()) {
            String name = variable.getKey();
            if ((task == null ? OF_STARTS : OF_TASKS).contains(name) && !isUnchanged(task, name, variable.getValue())) {
                return "'" + name + "' is settled by Milepost and can't be set by hand.";
            }
        }
        return null;
    }

    /** Forms send back what they show. */
    private boolean isUnchanged(@Nullable String task, String name, JsonNode variable) {
        try {
            return task != null
                    && Objects.equals(
                            Objects.toString(tasks.getVariable(task, name), null),
                            variable.path("value").isNull()
                                    ? null
                                    : variable.path("value").asText());
        } catch (NullValueException noSuchTask) {
            return true; // the engine will say so
        }
    }
}
