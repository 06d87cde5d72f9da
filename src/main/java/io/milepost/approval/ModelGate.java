package io.milepost.approval;

/**
 * A gate the approval process itself draws, on every path to <em>approved</em>: the user task, its name, the group that
 * decides it, and whether it comes before the gates of the policy.
 */
public record ModelGate(String task, String name, String group, boolean beforePolicy) {}
