package io.milepost.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where two terms could claim the same item equally well; no such pair is ever agreed. */
final class Ties {
    private Ties() {}

    /** What the new term takes from another, as sentences. */
    static List<String> between(BillingTerms newTerm, BillingTerms other) {
        List<String> ties = new ArrayList<>();
        if (newTerm.claimsTime() && other.claimsTime()) {
            ties.addAll(overTime(newTerm.scope(), other));
        }
        if (newTerm.claimsMilestones() && other.claimsMilestones()) {
            Set<String> mine = newTerm.scope().milestones();
            ties.addAll(overNames("Milestone", mine, other.scope().milestones(), other, "milestones"));
        }
        if (newTerm.claimsExpenses() && other.claimsExpenses()) {
            Set<String> mine = newTerm.scope().categories();
            ties.addAll(overNames("Category", mine, other.scope().categories(), other, "categories"));
        }
        if (newTerm instanceof Retainage && other instanceof Retainage) {
            ties.add("Term %s withholds a part of every invoice of the project already.".formatted(other.code()));
        }
        return ties;
    }

    private static List<String> overTime(Scope scope, BillingTerms other) {
        if (scope.timeRank() != other.scope().timeRank()) {
            return List.of();
        }
        Set<String> tasks = common(scope.tasks(), other.scope().tasks());
        Set<String> roles = common(scope.roles(), other.scope().roles());
        return switch (scope.timeRank()) {
            case REST, NONE ->
                List.of("Term %s already takes the rest of the project; name tasks for one of the two."
                        .formatted(other.code()));
            case TASK -> belongs("Task", tasks, other);
            case ROLE -> belongs("Role", roles, other);
            case TASK_AND_ROLE ->
                tasks.stream()
                        .flatMap(task -> roles.stream()
                                .map(role -> "Task '%s' done by role '%s' belongs to term %s already."
                                        .formatted(task, role, other.code())))
                        .toList();
        };
    }

    private static List<String> overNames(
            String what, Set<String> mine, Set<String> theirs, BillingTerms other, String plural) {
        if (mine.isEmpty() && theirs.isEmpty()) {
            return List.of("Term %s already takes the rest of the project; name %s for one of the two."
                    .formatted(other.code(), plural));
        }
        return belongs(what, common(mine, theirs), other);
    }

    private static List<String> belongs(String what, Set<String> names, BillingTerms other) {
        return names.stream()
                .map(name -> "%s '%s' belongs to term %s already.".formatted(what, name, other.code()))
                .toList();
    }

    private static Set<String> common(Set<String> one, Set<String> two) {
        Set<String> common = new TreeSet<>(one);
        common.retainAll(two);
        return common;
    }
}
