package io.milepost.workflow.engine.guard;

import java.util.Locale;

/** A file somebody wants to deploy, as it was sent. */
public record ModelFile(String name, byte[] content) {
    boolean isProcess() {
        return endsWith(".bpmn");
    }

    boolean isTable() {
        return endsWith(".dmn");
    }

    boolean isForm() {
        return endsWith(".form");
    }

    private boolean endsWith(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
