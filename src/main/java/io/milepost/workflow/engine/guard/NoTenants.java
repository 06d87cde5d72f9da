package io.milepost.workflow.engine.guard;

/** A second invoice-approval under a tenant would leave the engine with two newest versions to choose from. */
final class NoTenants implements UploadRule {
    @Override
    public String why() {
        return "There is one firm here, so a model belongs to no tenant.";
    }

    @Override
    public void check(Upload upload, Installed installed, Report report) {
        String tenant = upload.tenant();
        if (tenant != null && !upload.files().isEmpty()) {
            report.refuse(upload.files().get(0).name(), "Leave the tenant id empty: models here belong to no tenant.");
        }
    }
}
