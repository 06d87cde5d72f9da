package io.milepost.workflow.engine.guard;

/** A model of megabytes is nobody's drawing, and reading it would cost everybody. */
final class FileLimits implements UploadRule {
    private static final int LARGEST = 1_000_000;
    private static final int MOST = 20;

    @Override
    public String why() {
        return "A deployment is bounded in size, so that reading it can't slow the firm down.";
    }

    @Override
    public void check(Upload upload, Installed installed, Report report) {
        if (upload.origin() == Origin.PERSON && upload.files().size() > MOST) {
            report.refuse(upload.files().get(0).name(), "More than " + MOST + " files can't be deployed at once.");
        }
        for (ModelFile file : upload.files()) {
            if (file.content().length > LARGEST) {
                report.refuse(file.name(), "The file is larger than 1 MB.");
            }
            if (file.content().length == 0) {
                report.refuse(file.name(), "The file is empty.");
            }
        }
    }
}
