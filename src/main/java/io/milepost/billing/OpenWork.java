package io.milepost.billing;

import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import io.milepost.project.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    /** How many portions a report keeps in memory at once: each is about a kilobyte. */
    private static final int PORTIONS = 100_000;

    private static final String NO_INVOICE = "";
    private static final Comparator<WorkItem> IN_ORDER = Comparator.comparing(WorkItem::kind)
            .thenComparing(WorkItem::date)
            .thenComparing(WorkItem::key)
            .thenComparing(item -> Portion.number(item.portion()));

    private final Portions portions;
    private final OpenRecords openRecords;
    private final Ledger ledger;
    private final Pricing pricing;
    private final RoundTime roundTime;
    private final CoverByRetainers retainers;
    private final CutAtCaps caps;

    OpenWork(
            Portions portions,
            OpenRecords openRecords,
            Ledger ledger,
            Pricing pricing,
            RoundTime roundTime,
            CoverByRetainers retainers,
            CutAtCaps caps) {
        this.portions = portions;
        this.openRecords = openRecords;
        this.ledger = ledger;
        this.pricing = pricing;
        this.roundTime = roundTime;
        this.retainers = retainers;
        this.caps = caps;
    }

    /** Open items up to and with the cut-off day; what is beyond a cap stands apart. */
    public List<WorkItem> of(Project project, LocalDate cutOff) {
        return offered(List.of(project), cutOff).getOrDefault(project.code(), List.of());
    }

    /** The same as a draft sees it: what it held back carries its reason, what it holds stays whatever its date. */
    public List<WorkItem> of(Project project, LocalDate cutOff, String invoice) {
        Map<String, Hold> own = ledger.holds(invoice);
        return read(List.of(project), invoice).getOrDefault(project.code(), List.of()).stream()
                .map(item -> item.hold() == null && own.containsKey(item.portion())
                        ? item.heldBy(own.get(item.portion()))
                        : item)
                .filter(item -> !item.date().isAfter(cutOff) || isHeldBy(invoice, item.hold()))
                .toList();
    }

    /**
     * The same of one project after the other, for reports over a whole firm: in as many questions as there are hundred
     * thousands of open items, however many projects have them.
     */
    public void each(List<Project> projects, LocalDate cutOff, BiConsumer<Project, List<WorkItem>> reader) {
        if (projects.isEmpty()) {
            return;
        }
        Map<String, Long> open = portions
                .countOpen(projects.stream().map(Project::code).toList())
                .stream()
                .collect(Collectors.toMap(Portions.Count::project, Portions.Count::portions));
        List<Project> some = new ArrayList<>();
        long together = 0;
        for (Project project : projects) {
            long more = open.getOrDefault(project.code(), 0L);
            if (together + more > PORTIONS) {
                tell(some, cutOff, reader);
                some.clear();
                together = 0;
            }
            if (more > 0) {
                some.add(project);
                together += more;
            }
        }
        tell(some, cutOff, reader);
    }

    private void tell(List<Project> some, LocalDate cutOff, BiConsumer<Project, List<WorkItem>> reader) {
        Map<String, List<WorkItem>> offered = some.isEmpty() ? Map.of() : offered(some, cutOff);
        some.forEach(project -> reader.accept(project, offered.getOrDefault(project.code(), List.of())));
    }

    private Map<String, List<WorkItem>> offered(List<Project> projects, LocalDate cutOff) {
        Map<String, List<WorkItem>> open = read(projects, NO_INVOICE);
        open.replaceAll((project, items) ->
                items.stream().filter(item -> !item.date().isAfter(cutOff)).toList());
        Map<String, List<WorkItem>> cut = caps.cut(projects, open);
        cut.replaceAll((project, items) -> items.stream().sorted(IN_ORDER).toList());
        return cut;
    }

    private Map<String, List<WorkItem>> read(List<Project> projects, String invoice) {
        List<String> codes = projects.stream().map(Project::code).toList();
        Map<String, List<Portions.Open>> open =
                portions.open(codes).stream().collect(Collectors.groupingBy(Portions.Open::project));
        Map<ItemKey, List<Portions.Settled>> settled =
                portions.settledSiblings(codes).stream().collect(Collectors.groupingBy(Portions.Settled::item));
        FoundRecords records = openRecords.of(
                codes,
                open.values().stream()
                        .flatMap(List::stream)
                        .map(row -> row.item().kind())
                        .collect(Collectors.toSet()));
        Map<String, PricedProject> priced = pricing.of(projects, records, agreed(open.values()));
        Map<String, List<WorkItem>> items = new HashMap<>();
        priced.forEach((project, prices) ->
                items.put(project, items(prices, open.getOrDefault(project, List.of()), settled, records)));
        Map<String, List<WorkItem>> covered =
                new HashMap<>(retainers.of(priced, roundTime.of(projects, priced, items, settled), invoice));
        covered.replaceAll((project, all) -> all.stream().sorted(IN_ORDER).toList());
        return covered;
    }

    /** What terms bill by themselves; a part that another one took up is empty. */
    private static Set<ItemKey> agreed(Collection<List<Portions.Open>> open) {
        return open.stream()
                .flatMap(List::stream)
                .filter(row -> row.size().signum() > 0)
                .map(Portions.Open::item)
                .filter(key -> key.kind() == ItemKind.MILESTONE || key.kind() == ItemKind.PROGRESS)
                .collect(Collectors.toSet());
    }

    private static List<WorkItem> items(
            PricedProject priced,
            List<Portions.Open> open,
            Map<ItemKey, List<Portions.Settled>> settled,
            FoundRecords records) {
        Map<ItemKey, List<Portions.Open>> rows = open.stream().collect(Collectors.groupingBy(Portions.Open::item));
        List<WorkItem> items = new ArrayList<>();
        rows.forEach((key, ofItem) -> OpenPortion.of(ofItem, settled.getOrDefault(key, List.of())).stream()
                .filter(portion -> !portion.row().withdrawn() || portion.row().allocation() != null)
                .map(portion -> priced.item(portion, records))
                .forEach(items::add));
        return items;
    }

    private static boolean isHeldBy(String invoice, @Nullable Hold hold) {
        return hold != null && hold.invoice().equals(invoice);
    }
}
