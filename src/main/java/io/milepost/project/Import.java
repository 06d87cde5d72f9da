package io.milepost.project;

import io.milepost.project.ImportResult.RejectedLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One import of records of one kind: all or nothing, the same twice changes nothing, issued records stay as they are. */
final class Import<T extends BillableItem, D extends RecordedDetails<D>> {
    /** What differs between time and expenses. */
    interface Kind<T extends BillableItem, D> {
        ItemKey key(String source, String id);

        D detailsOf(T item);

        /** Sentences about what is wrong; {@code project} is null when there is none of that name in reach. */
        List<String> problems(D details, @Nullable Project project);

        List<T> find(Collection<ItemKey> keys);

        T created(ItemKey key, D details);

        void amend(T known, D details);

        /** In words, for who compares what was issued with what its source says now. */
        String inWords(T item);

        void saveAll(List<T> items);
    }

    private static final int CHUNK = 500;

    private final Kind<T, D> kind;
    private final ImportCheck<T, D> check;
    private final Projects projects;
    private final BillingStatus billing;
    private final KeptRecords<T> kept;

    Import(Kind<T, D> kind, Projects projects, BillingStatus billing, LateChanges lateChanges, Clock clock) {
        this.kind = kind;
        this.check = new ImportCheck<>(kind, projects, billing);
        this.projects = projects;
        this.billing = billing;
        this.kept =
                new KeptRecords<>(kind::inWords, item -> kind.detailsOf(item).billable(), lateChanges, clock);
    }

    ImportResult run(List<ImportedRow<D>> rows, ProjectScope scope) {
        List<RejectedLine> rejected = check.problems(rows, scope);
        if (!rejected.isEmpty()) {
            return ImportResult.rejected(rejected);
        }
        check.projectsOf(rows).keySet().stream().sorted().forEach(projects::lock);
        Map<ItemKey, T> known = known(rows.stream().map(this::key).toList());
        List<RejectedLine> moved = check.moved(rows, known, scope);
        if (!moved.isEmpty()) {
            return ImportResult.rejected(moved);
        }
        Set<ItemKey> settled = billing.settledAmong(known.keySet());
        Map<String, String> wanted = kept.wanted(settled);
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
            } else if (kind.detailsOf(item).sameAs(row.details())) {
                unchanged++;
            } else if (settled.contains(key)) {
                kept.keep(item, kind.created(key, row.details()), wanted);
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

    private void tellBilling(List<T> created, List<T> updated) {
        List<T> billable = new ArrayList<>();
        List<ItemKey> withdrawn = new ArrayList<>();
        created.stream().filter(this::billable).forEach(billable::add);
        for (T item : updated) {
            if (billable(item)) {
                billable.add(item);
            } else {
                withdrawn.add(item.key());
            }
        }
        billing.recorded(billable);
        billing.withdrawn(withdrawn);
    }

    private boolean billable(T item) {
        return kind.detailsOf(item).billable();
    }

    private ItemKey key(ImportedRow<D> row) {
        return kind.key(row.source(), row.id());
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
