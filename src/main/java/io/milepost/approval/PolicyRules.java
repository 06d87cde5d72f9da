package io.milepost.approval;

import java.util.List;
import java.util.Map;

/** What the rules of a version of the policy ask about. */
public interface PolicyRules {
    /** The facts each rule reads, by the rule's id, in the table's order; empty where that version is gone. */
    Map<String, List<String>> factsRead(String policyVersion);
}
