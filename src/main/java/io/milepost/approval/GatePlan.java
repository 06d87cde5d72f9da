package io.milepost.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gate as the policy wants it, with every rule that asked for it; or as the process draws it, with the task it is. */
record GatePlan(
        String name,
        int order,
        Approver approver,
        List<String> reasons,
        List<String> rules,
        Pace pace,
        @Nullable String task,
        boolean fourEyes) {
    static GatePlan ofPolicy(
            String name, int order, Approver approver, List<String> reasons, List<String> rules, Pace pace) {
        return new GatePlan(name, order, approver, reasons, rules, pace, null, false);
    }

    GatePlan decidedBy(Approver other, List<String> why) {
        return new GatePlan(name, order, other, why, rules, pace, task, fourEyes);
    }
}
