package io.milepost.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gate as the policy wants it, with every rule that asked for it; or as the process draws it, with the task it is. */
record GatePlan(
        String name,
        int order,
        String group,
        List<String> reasons,
        List<String> rules,
        @Nullable String task) {
    static GatePlan ofPolicy(String name, int order, String group, List<String> reasons, List<String> rules) {
        return new GatePlan(name, order, group, reasons, rules, null);
    }
}
