package io.milepost.workflow.engine.guard;

/** A rule about how an approval runs; other models have lives of their own. */
abstract class ApprovalRule implements Rule {
    @Override
    public final void check(Model model, Report report) {
        if (model.isApproval()) {
            check(new ApprovalRun(model), model, report);
        }
    }

    abstract void check(ApprovalRun run, Model model, Report report);
}
