package io.milepost.project;

import io.milepost.project.ImportResult.RejectedLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says line by line why an import can't be taken in: all that is wrong at once. */
final class ImportCheck<T extends BillableItem, D extends RecordedDetails<D>> {
    private final Import.Kind<T, D> kind;
    private final Projects projects;
    private final BillingStatus billing;

    ImportCheck(Import.Kind<T, D> kind, Projects projects, BillingStatus billing) {
        this.kind = kind;
        this.projects = projects;
        this.billing = billing;
    }

    List<RejectedLine> problems(List<ImportedRow<D>> rows, ProjectScope scope) {
        Map<String, Project> known = projectsOf(rows);
        Set<ItemKey> seen = new HashSet<>();
        List<RejectedLine> rejected = new ArrayList<>();
        for (ImportedRow<D> row : rows) {
            List<String> problems = new ArrayList<>(row.unreadable());
            Project project = known.get(String.valueOf(row.details().project()));
            boolean inReach = project != null && scope.includes(project);
            problems.addAll(kind.problems(row.details(), inReach ? project : null));
            try {
                if (!seen.add(key(row))) {
                    problems.add("The id %s stands in an earlier line already.".formatted(row.id()));
                }
            } catch (IllegalArgumentException e) {
                problems.add("The source or the id is missing or not usable: no spaces, and none of / \\ ; % ? #.");
            }
            if (!problems.isEmpty()) {
                rejected.add(new RejectedLine(row.line(), String.join(" ", problems)));
            }
        }
        return rejected;
    }

    static String noProject(@Nullable String code, String what) {
        return code == null || code.isBlank()
                ? "The project is missing."
                : "There is no project %s you may record %s for.".formatted(code, what);
    }

    /** A record changes its project only within the sender's reach, and not while a draft holds it. */
    List<RejectedLine> moved(List<ImportedRow<D>> rows, Map<ItemKey, T> known, ProjectScope scope) {
        Map<ItemKey, ImportedRow<D>> moving = new LinkedHashMap<>();
        for (ImportedRow<D> row : rows) {
            T item = known.get(key(row));
            if (item != null && !item.project().equals(row.details().project())) {
                moving.put(item.key(), row);
            }
        }
        Set<String> left = moving.keySet().stream()
                .map(key -> Objects.requireNonNull(known.get(key)).project())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> inReach = left.stream()
                .filter(code -> projects.lock(code).filter(scope::includes).isPresent())
                .collect(Collectors.toSet());
        Set<ItemKey> held = billing.heldAmong(moving.keySet());
        held.removeAll(billing.settledAmong(held));
        List<RejectedLine> rejected = new ArrayList<>();
        moving.forEach((key, row) -> {
            if (!inReach.contains(Objects.requireNonNull(known.get(key)).project())) {
                rejected.add(new RejectedLine(
                        row.line(), "The id %s belongs to a record of another project.".formatted(row.id())));
            } else if (held.contains(key)) {
                rejected.add(new RejectedLine(
                        row.line(),
                        "%s is on a draft of its present project; hold it there before it is moved."
                                .formatted(row.id())));
            }
        });
        return rejected;
    }

    Map<String, Project> projectsOf(List<ImportedRow<D>> rows) {
        Set<String> codes = rows.stream()
                .map(row -> String.valueOf(row.details().project()))
                .collect(Collectors.toSet());
        return projects.findByCodeIn(codes).stream().collect(Collectors.toMap(Project::code, Function.identity()));
    }

    private ItemKey key(ImportedRow<D> row) {
        return kind.key(row.source(), row.id());
    }
}
