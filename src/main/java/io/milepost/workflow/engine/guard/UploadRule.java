package io.milepost.workflow.engine.guard;

/** One thing that holds for the files before anybody looks into them. */
interface UploadRule {
    String why();

    void check(Upload upload, Installed installed, Report report);
}
