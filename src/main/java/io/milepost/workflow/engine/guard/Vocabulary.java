package io.milepost.workflow.engine.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables an expression may read, with what they hold. */
record Vocabulary(Map<String, Kind> variables, Map<String, Set<String>> methods) {
    enum Kind {
        FLAG,
        TEXT,
        NUMBER,
        LIST,
        ANYTHING
    }

    /** Members of the execution and the task that only tell. */
    static final Set<String> MEMBERS = Set.of("execution.processBusinessKey", "execution.businessKey", "task.name");

    private static final Map<String, Kind> APPROVAL = Map.ofEntries(
            Map.entry("approved", Kind.FLAG),
            Map.entry("comment", Kind.TEXT),
            Map.entry("invoiceId", Kind.TEXT),
            Map.entry("gateId", Kind.TEXT),
            Map.entry("gateOrder", Kind.NUMBER),
            Map.entry("projectCode", Kind.TEXT),
            Map.entry("projectManager", Kind.TEXT),
            Map.entry("clientName", Kind.TEXT),
            Map.entry("amount", Kind.TEXT),
            Map.entry("invoiceNumber", Kind.TEXT),
            Map.entry("loopCounter", Kind.NUMBER),
            Map.entry("nrOfInstances", Kind.NUMBER),
            Map.entry("nrOfActiveInstances", Kind.NUMBER),
            Map.entry("nrOfCompletedInstances", Kind.NUMBER));

    private static final Map<String, Kind> ELSEWHERE = Map.ofEntries(
            Map.entry("anythingToBill", Kind.FLAG),
            Map.entry("requestedBy", Kind.TEXT),
            Map.entry("settled", Kind.FLAG),
            Map.entry("nextLook", Kind.ANYTHING),
            Map.entry("askAccounting", Kind.FLAG),
            Map.entry("delivered", Kind.FLAG),
            Map.entry("issued", Kind.FLAG),
            Map.entry("issueProblem", Kind.TEXT),
            Map.entry("draftOutcome", Kind.TEXT),
            Map.entry("creditOutcome", Kind.TEXT),
            Map.entry("checkOutcome", Kind.TEXT),
            Map.entry("writeOffDecision", Kind.TEXT),
            Map.entry("disputeOutcome", Kind.TEXT),
            Map.entry("allDecided", Kind.FLAG),
            Map.entry("acceptance", Kind.TEXT),
            Map.entry("nextStep", Kind.TEXT),
            Map.entry("nextBilling", Kind.ANYTHING),
            Map.entry("postponeUntil", Kind.ANYTHING));

    static Vocabulary of(Model model) {
        Map<String, Kind> known = new HashMap<>(APPROVAL);
        if (model.isFromRelease()) {
            known.putAll(ELSEWHERE);
        }
        model.all("bpmn:businessRuleTask")
                .filter(task -> task.has("camunda:resultVariable"))
                .forEach(task -> known.putIfAbsent(task.get("camunda:resultVariable"), Kind.ANYTHING));
        model.all("camunda:inputParameter").forEach(input -> known.putIfAbsent(input.get("name"), Kind.TEXT));
        return new Vocabulary(known, model.installed().methods());
    }

    /** What only Milepost may set; a model that did would decide in somebody's place. */
    static boolean isSettled(String variable) {
        return APPROVAL.containsKey(variable) || ELSEWHERE.containsKey(variable);
    }

    @Nullable
    Kind kind(String variable) {
        return variables.get(variable);
    }

    boolean allowsCall(String bean, String method) {
        return methods.getOrDefault(bean, Set.of()).contains(method);
    }
}
