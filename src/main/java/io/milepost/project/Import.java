package io.milepost.project;

import io.milepost.project.ImportResult.RejectedLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

/** One import of records of one kind: all or nothing, the same twice changes nothing, issued records stay as they are. */
final class Import<T extends BillableItem, D> {
    /** What differs between time and expenses. */
    interface Kind<T extends BillableItem, D> {
        ItemKey key(String source, String id);

        String projectOf(D details);

        boolean billable(T item);

        /** Sentences about what is wrong; {@code project} is null when there is none of that name in reach. */
        List<String> problems(D details, @Nullable Project project);

        List<T> find(Collection<ItemKey> keys);

        T created(ItemKey key, D details);

        void amend(T known, D details);

        boolean differs(T known, D details);

        /** In words, for who compares what was issued with what its source says now. */
        String inWords(T item);

        void saveAll(List<T> items);
    }

    private static final int CHUNK = 500;

    private final Kind<T, D> kind;
    private final Projects projects;
    private final BillingStatus billing;
    private final LateChanges lateChanges;
    private final Clock clock;

    Import(Kind<T, D> kind, Projects projects, BillingStatus billing, LateChanges lateChanges, Clock clock) {
        this.kind = kind;
        this.projects = projects;
        this.billing = billing;
        this.lateChanges = lateChanges;
        this.clock = clock;
    }

    ImportResult run(List<ImportedRow<D>> rows, ProjectScope scope) {
        List<RejectedLine> rejected = check(rows, scope);
        if (!rejected.isEmpty()) {
            return ImportResult.rejected(rejected);
        }
        projectsOf(rows).keySet().stream().sorted().forEach(projects::lock);
        Map<ItemKey, T> known = known(rows.stream().map(this::key).toList());
        List<RejectedLine> moved = moved(rows, known, scope);
        if (!moved.isEmpty()) {
            return ImportResult.rejected(moved);
        }
        Set<ItemKey> settled = billing.settledAmong(known.keySet());
        Map<String, String> wanted = wanted(settled);
        List<T> created = new ArrayList<>();
        Map<T, D> changes = new LinkedHashMap<>();
        List<T> updated = new ArrayList<>();
        List<String> locked = new ArrayList<>();
        int unchanged = 0;
        for (ImportedRow<D> row : rows) {
            ItemKey key = key(row);
            T item = known.get(key);
            if (item == null) {
                created.add(kind.created(key, row.details()));
            } else if (!kind.differs(item, row.details())) {
                unchanged++;
            } else if (settled.contains(key)) {
                keep(item, kind.created(key, row.details()), wanted);
                locked.add(key.value());
            } else {
                changes.put(item, row.details());
                updated.add(item);
            }
        }
        billing.changing(updated);
        changes.forEach(kind::amend);
        kind.saveAll(created);
        tellBilling(created, updated);
        return new ImportResult(created.size(), updated.size(), unchanged, locked, List.of());
    }

    /** What each issued record's source said last: trackers send everything again every night. */
    private Map<String, String> wanted(Set<ItemKey> settled) {
        Map<String, String> wanted = new HashMap<>();
        if (!settled.isEmpty()) {
            lateChanges
                    .findByItemKeyInOrderById(
                            settled.stream().map(ItemKey::value).toList())
                    .forEach(change -> wanted.put(change.itemKey(), change.wanted()));
        }
        return wanted;
    }

    private void keep(T issued, T changed, Map<String, String> wanted) {
        String now = kind.inWords(changed);
        if (!now.equals(wanted.get(issued.key().value()))) {
            lateChanges.save(new LateChange(issued, kind.inWords(issued), now, changed.size(), clock.instant()));
        }
    }

    /** A record changes its project only within the sender's reach, and not while a draft holds it. */
    private List<RejectedLine> moved(List<ImportedRow<D>> rows, Map<ItemKey, T> known, ProjectScope scope) {
        Map<ItemKey, ImportedRow<D>> moving = new LinkedHashMap<>();
        for (ImportedRow<D> row : rows) {
            T item = known.get(key(row));
            if (item != null && !item.project().equals(kind.projectOf(row.details()))) {
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

    private void tellBilling(List<T> created, List<T> updated) {
        List<T> billable = new ArrayList<>();
        List<ItemKey> withdrawn = new ArrayList<>();
        created.stream().filter(kind::billable).forEach(billable::add);
        for (T item : updated) {
            if (kind.billable(item)) {
                billable.add(item);
            } else {
                withdrawn.add(item.key());
            }
        }
        billing.recorded(billable);
        billing.withdrawn(withdrawn);
    }

    private List<RejectedLine> check(List<ImportedRow<D>> rows, ProjectScope scope) {
        Map<String, Project> known = projectsOf(rows);
        Set<ItemKey> seen = new HashSet<>();
        List<RejectedLine> rejected = new ArrayList<>();
        for (ImportedRow<D> row : rows) {
            List<String> problems = new ArrayList<>(row.unreadable());
            Project project = known.get(String.valueOf(kind.projectOf(row.details())));
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

    private ItemKey key(ImportedRow<D> row) {
        return kind.key(row.source(), row.id());
    }

    private Map<String, Project> projectsOf(List<ImportedRow<D>> rows) {
        Set<String> codes = rows.stream()
                .map(row -> String.valueOf(kind.projectOf(row.details())))
                .collect(Collectors.toSet());
        return projects.findByCodeIn(codes).stream().collect(Collectors.toMap(Project::code, Function.identity()));
    }

    private Map<ItemKey, T> known(Collection<ItemKey> keys) {
        Map<ItemKey, T> known = new HashMap<>();
        List<ItemKey> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += CHUNK) {
            kind.find(all.subList(from, Math.min(from + CHUNK, all.size())))
                    .forEach(item -> known.put(item.key(), item));
        }
        return known;
    }
}
