package io.milepost.workflow.engine.guard;

import java.util.Map;
import java.util.Set;

/** An empty place: for looking at a model whose references were checked before. */
record NothingInstalled() implements Installed {
    @Override
    public Set<String> delegates(String process) {
        return Set.of();
    }

    @Override
    public Map<String, Set<String>> methods() {
        return Map.of();
    }

    @Override
    public Set<String> groups() {
        return Set.of();
    }

    @Override
    public boolean hasPerson(String id) {
        return false;
    }

    @Override
    public boolean hasDecision(String key) {
        return false;
    }

    @Override
    public boolean hasForm(String id) {
        return false;
    }

    @Override
    public boolean servesPage(String name) {
        return false;
    }

    @Override
    public Set<String> bundled() {
        return Set.of();
    }
}
