package io.milepost.approval;

import java.util.List;

/** A gate as the policy wants it, with every rule that asked for it. */
record GatePlan(String name, int order, String group, List<String> reasons, List<String> rules) {}
