package io.milepost.workflow.engine.guard;

/** Who brings a model: what the release itself brings may use more than what an admin draws. */
public enum Origin {
    RELEASE,
    PERSON
}
