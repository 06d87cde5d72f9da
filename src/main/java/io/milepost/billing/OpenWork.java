package io.milepost.billing;

import io.milepost.project.BillableItem;
import io.milepost.project.ItemKey;
import io.milepost.project.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything of a project that no invoice has billed yet, priced, and who holds it. */
@Component
public class OpenWork {
    private static final int PROJECTS = 20;
    private static final String NO_INVOICE = "";
    private static final Comparator<WorkItem> IN_ORDER = Comparator.comparing(WorkItem::kind)
            .thenComparing(WorkItem::date)
            .thenComparing(WorkItem::key)
            .thenComparing(item -> Portion.number(item.portion()));

    private final Portions portions;
    private final OpenRecords openRecords;
    private final Ledger ledger;
    private final Records records;
    private final Pricing pricing;
    private final RoundTime roundTime;
    private final CoverByRetainers retainers;
    private final CutAtCaps caps;

    OpenWork(
            Portions portions,
            OpenRecords openRecords,
            Ledger ledger,
            Records records,
            Pricing pricing,
            RoundTime roundTime,
            CoverByRetainers retainers,
            CutAtCaps caps) {
        this.portions = portions;
        this.openRecords = openRecords;
        this.ledger = ledger;
        this.records = records;
        this.pricing = pricing;
        this.roundTime = roundTime;
        this.retainers = retainers;
        this.caps = caps;
    }

    /** Open items up to and with the cut-off day; what is beyond a cap stands apart. */
    public List<WorkItem> of(Project project, LocalDate cutOff) {
        List<WorkItem> open = read(project, NO_INVOICE).stream()
                .filter(item -> !item.date().isAfter(cutOff))
                .toList();
        return caps.cut(project, open).stream().sorted(IN_ORDER).toList();
    }

    /** The same as a draft sees it: what it held back carries its reason, what it holds stays whatever its date. */
    public List<WorkItem> of(Project project, LocalDate cutOff, String invoice) {
        Map<String, Hold> own = ledger.holds(invoice);
        return read(project, invoice).stream()
                .map(item -> item.hold() == null && own.containsKey(item.portion())
                        ? item.heldBy(own.get(item.portion()))
                        : item)
                .filter(item -> !item.date().isAfter(cutOff) || isHeldBy(invoice, item.hold()))
                .toList();
    }

    /** The same of one project after the other, read for a few projects at a time: for reports over a whole firm. */
    public void each(List<Project> projects, LocalDate cutOff, BiConsumer<Project, List<WorkItem>> reader) {
        Chunks.of(projects, PROJECTS).forEach(some -> {
            List<String> codes = some.stream().map(Project::code).toList();
            Map<String, List<Portions.Open>> open = portions.openAmong(codes).stream()
                    .collect(Collectors.groupingBy(o -> o.portion().project()));
            Map<ItemKey, BillableItem> records = new HashMap<>();
            openRecords.milestones(codes).forEach(record -> records.put(record.key(), record));
            openRecords.timeEntries(codes).forEach(record -> records.put(record.key(), record));
            openRecords.expenses(codes).forEach(record -> records.put(record.key(), record));
            openRecords.charges(codes).forEach(record -> records.put(record.key(), record));
            List<String> settled = portions.settledSiblingsAmong(codes);
            some.forEach(project -> {
                List<WorkItem> items =
                        priced(project, open.getOrDefault(project.code(), List.of()), settled, records, NO_INVOICE)
                                .stream()
                                .filter(item -> !item.date().isAfter(cutOff))
                                .toList();
                reader.accept(
                        project,
                        caps.cut(project, items).stream().sorted(IN_ORDER).toList());
            });
        });
    }

    private List<WorkItem> read(Project project, String invoice) {
        List<Portions.Open> open = portions.open(project.code());
        Set<ItemKey> keys = open.stream().map(row -> row.item().key()).collect(Collectors.toSet());
        return priced(project, open, portions.settledSiblings(project.code()), records.of(keys), invoice);
    }

    /** {@code settled} are the ids of settled portions of items that are open in part. */
    private List<WorkItem> priced(
            Project project,
            List<Portions.Open> open,
            List<String> settled,
            Map<ItemKey, BillableItem> records,
            String invoice) {
        Map<ItemKey, List<Portions.Open>> rows =
                open.stream().collect(Collectors.groupingBy(row -> row.item().key()));
        Map<ItemKey, List<String>> siblings = settled.stream().collect(Collectors.groupingBy(Portion::itemOf));
        PricedProject priced = pricing.of(project);
        List<WorkItem> items = new ArrayList<>();
        rows.forEach((key, ofItem) -> OpenPortion.of(ofItem, siblings.getOrDefault(key, List.of())).stream()
                .filter(portion ->
                        !portion.row().item().withdrawn() || portion.row().allocation() != null)
                .map(portion -> priced.item(portion, records.get(key)))
                .forEach(items::add));
        List<WorkItem> rounded = roundTime.of(project, priced.terms(), items);
        return retainers.of(project, priced.terms(), rounded, invoice).stream()
                .sorted(IN_ORDER)
                .toList();
    }

    private static boolean isHeldBy(String invoice, @Nullable Hold hold) {
        return hold != null && hold.invoice().equals(invoice);
    }
}
