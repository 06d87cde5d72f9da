package io.milepost.approval;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * A gate the approval process itself draws, on every path to <em>approved</em>: the user task, its name, the group or the key
 * of the {@link Relation} that decides it, whether it comes before the gates of the policy, how long it may take, and whether
 * it wants somebody else than who passed the gates before it.
 */
public record ModelGate(
        String task,
        String name,
        @JsonAlias("group") String approver,
        boolean beforePolicy,
        Pace pace,
        boolean fourEyes) {
    /** A version from before gates had a pace of their own says nothing about it. */
    public ModelGate {
        pace = pace == null ? Pace.USUAL : pace;
    }

    public ModelGate(String task, String name, String approver, boolean beforePolicy) {
        this(task, name, approver, beforePolicy, Pace.USUAL, false);
    }
}
