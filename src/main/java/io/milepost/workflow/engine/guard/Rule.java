package io.milepost.workflow.engine.guard;

/** One thing a model must keep to. Each stands alone, so that a test can take it out and see what comes through. */
interface Rule {
    /** Why it is there, in one sentence. */
    String why();

    void check(Model model, Report report);
}
