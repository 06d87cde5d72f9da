package io.milepost.billing;

import io.milepost.project.TimeEntryDetails;
import java.util.Set;

/** What a term claims by name. A kind of thing of which nothing is named means the rest of it: what no other term names. */
public record Scope(Set<String> milestones, Set<String> tasks, Set<String> roles, Set<String> categories) {
    public static final Scope REST = new Scope(Set.of(), Set.of(), Set.of(), Set.of());

    /** How exactly a claim names an item; the more exact one wins. */
    enum Rank {
        NONE,
        REST,
        ROLE,
        TASK,
        TASK_AND_ROLE
    }

    public Scope {
        milestones = Set.copyOf(milestones);
        tasks = Set.copyOf(tasks);
        roles = Set.copyOf(roles);
        categories = Set.copyOf(categories);
    }

    public static Scope ofTasks(String... tasks) {
        return new Scope(Set.of(), Set.of(tasks), Set.of(), Set.of());
    }

    public static Scope ofRoles(String... roles) {
        return new Scope(Set.of(), Set.of(), Set.of(roles), Set.of());
    }

    public static Scope ofMilestones(String... milestones) {
        return new Scope(Set.of(milestones), Set.of(), Set.of(), Set.of());
    }

    public static Scope ofCategories(String... categories) {
        return new Scope(Set.of(), Set.of(), Set.of(), Set.of(categories));
    }

    boolean namesTime() {
        return !tasks.isEmpty() || !roles.isEmpty();
    }

    boolean namesNothing() {
        return equals(REST);
    }

    Rank rankOf(TimeEntryDetails work) {
        boolean task = tasks.isEmpty() || work.task() != null && tasks.contains(work.task());
        boolean role = roles.isEmpty() || roles.contains(work.role());
        return task && role ? timeRank() : Rank.NONE;
    }

    /** How exactly time is named here, by what it names at all. */
    Rank timeRank() {
        if (tasks.isEmpty()) {
            return roles.isEmpty() ? Rank.REST : Rank.ROLE;
        }
        return roles.isEmpty() ? Rank.TASK : Rank.TASK_AND_ROLE;
    }
}
