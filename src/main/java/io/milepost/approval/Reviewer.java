package io.milepost.approval;

import java.util.Set;

/** The person who decides a gate, and the groups they are in at that moment. */
public record Reviewer(String person, Set<String> groups) {}
