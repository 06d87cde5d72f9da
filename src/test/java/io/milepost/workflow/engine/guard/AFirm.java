package io.milepost.workflow.engine.guard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A firm as Milepost starts with it, for a guard without an engine. */
record AFirm() implements Installed {
    @Override
    public Set<String> delegates(String process) {
        return process.equals("invoice-approval") ? Set.of("decideGatesDelegate", "notifyDelegate") : Set.of();
    }

    @Override
    public Map<String, Set<String>> methods() {
        return Map.of("approvalGates", Set.of("of", "orders", "at", "candidateGroup", "name"));
    }

    @Override
    public Set<String> groups() {
        return Set.of(
                "accounting",
                "camunda-admin",
                "integrations",
                "managers",
                "operators",
                "practice-leads",
                "process-admins",
                "project-managers");
    }

    @Override
    public boolean hasPerson(String id) {
        return id.equals("lena");
    }

    @Override
    public boolean hasDecision(String key) {
        return Set.of("approval-policy", "tax-treatment").contains(key);
    }

    @Override
    public boolean hasForm(String id) {
        return Set.of("fix-delivery", "check-invoice").contains(id);
    }

    @Override
    public boolean servesPage(String name) {
        return Files.exists(Path.of("forms", name));
    }

    @Override
    public Set<String> bundled() {
        return Set.of(
                "invoice-lifecycle",
                "invoice-issue",
                "invoice-approval",
                "approval-policy",
                "tax-treatment",
                "fix-delivery",
                "check-invoice");
    }
}
