package io.milepost.workflow.engine.guard;

import java.util.Optional;
import java.util.stream.Stream;

/** A file as the rules see it: what is in it, what comes with it, and what is here already. */
record Model(Upload upload, ModelFile file, Xml.Read read, Installed installed) {
    Node root() {
        return read.root();
    }

    boolean isProcess() {
        return file.isProcess();
    }

    boolean isTable() {
        return file.isTable();
    }

    boolean isFromRelease() {
        return upload.origin() == Origin.RELEASE;
    }

    /** The id of the process or of the decision; empty where there is none. */
    String key() {
        return subject().map(Node::id).orElse("");
    }

    Optional<Node> subject() {
        return root().child(isProcess() ? "bpmn:process" : "dmn:decision");
    }

    Stream<Node> all(String name) {
        return root().all(name);
    }

    boolean isApproval() {
        return isProcess() && key().equals("invoice-approval");
    }

    Palette palette() {
        if (isTable()) {
            return Palette.TABLE;
        }
        return isFromRelease() ? Palette.RELEASE : Palette.APPROVAL;
    }

    Vocabulary vocabulary() {
        return Vocabulary.of(this);
    }
}
