package io.milepost.billing;

import io.milepost.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what is billed within the caps of the project's terms, by what other invoices and drafts have used up already. */
@Component
public class CutAtCaps {
    private static final int TRIES = 5;
    private static final String NO_INVOICE = "";

    private final TermsBook terms;
    private final Allocations allocations;

    CutAtCaps(TermsBook terms, Allocations allocations) {
        this.terms = terms;
        this.allocations = allocations;
    }

    /** Lines are rounded each for themselves; where that exceeds the cap by a cent, a minute less is billed. */
    public List<Choice> cut(
            Project project, String invoice, List<Choice> choices, Function<List<Choice>, Composition> composer) {
        Caps caps = caps(project, invoice);
        if (caps.none()) {
            return choices;
        }
        Map<String, BigDecimal> tighter = new HashMap<>();
        List<Choice> cut = caps.cut(choices);
        for (int i = 0; i < TRIES; i++) {
            Map<String, BigDecimal> excess = caps.excess(composer.apply(cut));
            if (excess.isEmpty()) {
                break;
            }
            excess.forEach((term, over) -> tighter.merge(term, over, BigDecimal::add));
            cut = caps.cut(choices, tighter);
        }
        return cut;
    }

    /**
     * What is free of each project, as far as its caps let it be billed, and apart from it what they don't. By the codes of
     * the projects.
     */
    Map<String, List<WorkItem>> cut(Collection<Project> projects, Map<String, List<WorkItem>> open) {
        Map<String, Caps> caps = caps(projects, NO_INVOICE);
        Map<String, List<WorkItem>> cut = new HashMap<>();
        open.forEach((project, items) -> cut.put(project, cut(caps.get(project), items)));
        return cut;
    }

    private static List<WorkItem> cut(@Nullable Caps caps, List<WorkItem> items) {
        if (caps == null || caps.none()) {
            return items;
        }
        List<Choice> free = items.stream()
                .filter(item -> item.hold() == null)
                .map(Choice::billing)
                .toList();
        List<WorkItem> cut = new ArrayList<>(
                items.stream().filter(item -> item.hold() != null).toList());
        caps.cut(free).forEach(choice -> cut.add(choice.item()));
        return cut;
    }

    private Caps caps(Project project, String invoice) {
        return Objects.requireNonNull(caps(List.of(project), invoice).get(project.code()));
    }

    private Map<String, Caps> caps(Collection<Project> projects, String invoice) {
        Map<String, TermsOfProject> agreed =
                terms.termsOf(projects.stream().map(Project::code).toList());
        List<String> capped = agreed.entrySet().stream()
                .filter(project -> billedByTime(project.getValue()).stream().anyMatch(term -> term.cap() != null))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, List<Allocations.Taken>> taken = capped.isEmpty()
                ? Map.of()
                : allocations.taken(capped, invoice).stream()
                        .collect(Collectors.groupingBy(Allocations.Taken::project));
        Map<String, Caps> caps = new HashMap<>();
        for (Project project : projects) {
            List<TimeAndMaterial> ofProject = billedByTime(Objects.requireNonNull(agreed.get(project.code())));
            var used = used(ofProject, taken.getOrDefault(project.code(), List.of()));
            caps.put(project.code(), new Caps(ofProject, used, project.currency()));
        }
        return caps;
    }

    private static List<TimeAndMaterial> billedByTime(TermsOfProject agreed) {
        return agreed.all(TimeAndMaterial.class);
    }

    private static Map<String, BigDecimal> used(List<TimeAndMaterial> agreed, List<Allocations.Taken> taken) {
        Map<String, BigDecimal> used = new HashMap<>();
        for (Allocations.Taken each : taken) {
            agreed.stream()
                    .filter(term -> term.code().equals(each.term()))
                    .map(TimeAndMaterial::cap)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(cap -> used.put(each.term(), in(cap, each)));
        }
        return used;
    }

    private static BigDecimal in(@Nullable Cap cap, Allocations.Taken used) {
        return cap != null && cap.measure() == Cap.Measure.MONEY ? used.net() : used.minutes();
    }
}
