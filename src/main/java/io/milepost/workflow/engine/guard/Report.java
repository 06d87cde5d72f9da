package io.milepost.workflow.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the rules find, once each, up to what somebody could read. */
final class Report {
    /** Nobody reads more at once, and a hostile file could hold thousands. */
    private static final int MOST = 40;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    void refuse(String file, String message) {
        add(errors, new Finding(file, null, 0, 0, message));
    }

    void refuse(String file, int line, int column, String message) {
        add(errors, new Finding(file, null, line, column, message));
    }

    void refuse(Model model, @Nullable Node at, String message) {
        add(errors, finding(model, at, message));
    }

    void warn(Model model, @Nullable Node at, String message) {
        add(warnings, finding(model, at, message));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    boolean hasErrorsIn(String file) {
        return errors.stream().anyMatch(error -> error.file().equals(file));
    }

    List<Finding> errors() {
        return List.copyOf(errors);
    }

    List<Finding> warnings() {
        return List.copyOf(warnings);
    }

    private static void add(List<Finding> findings, Finding finding) {
        if (findings.size() < MOST && !findings.contains(finding)) {
            findings.add(finding);
        }
    }

    private static Finding finding(Model model, @Nullable Node at, String message) {
        return at == null
                ? new Finding(model.file().name(), null, 0, 0, message)
                : new Finding(model.file().name(), at.ownId(), at.line(), at.column(), message);
    }
}
