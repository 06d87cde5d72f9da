package io.milepost.workflow.engine.guard;

import java.util.regex.Pattern;

/** The engine takes any file into a deployment, and pages or scripts among them would be served or run. */
final class FileNames implements UploadRule {
    private static final Pattern PLAIN = Pattern.compile(
            "(processes/|forms/)?[A-Za-z0-9][A-Za-z0-9_() -]{0,80}(\\.[A-Za-z0-9_-]{1,20})?\\.(bpmn|dmn|form)");

    @Override
    public String why() {
        return "Only models, tables and forms are deployed, under names without tricks.";
    }

    @Override
    public void check(Upload upload, Installed installed, Report report) {
        for (ModelFile file : upload.files()) {
            if (!PLAIN.matcher(file.name()).matches()) {
                report.refuse(
                        file.name(),
                        "Files named like this can't be deployed. Deploy .bpmn, .dmn and .form files with a plain name"
                                + " of letters, digits, dashes and spaces.");
            }
        }
    }
}
