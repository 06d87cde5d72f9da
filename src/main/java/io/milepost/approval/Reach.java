package io.milepost.approval;

import java.util.Set;

/** Whose gates somebody sees: their own, their groups', and those of the people they stand in for today. */
public record Reach(Set<String> people, Set<String> groups) {}
