package io.milepost.billing;

import io.milepost.client.Client;
import io.milepost.client.Clients;
import io.milepost.client.TimeRounding;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import io.milepost.project.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rounds projects' open hours, each by its own rule or, where it has none, by its client's. */
@Component
class RoundTime {
    private final Clients clients;
    private final Portions portions;

    RoundTime(Clients clients, Portions portions) {
        this.clients = clients;
        this.portions = portions;
    }

    /** By the code of each project; {@code settled} are the parts of their open entries that were issued. */
    Map<String, List<WorkItem>> of(
            Collection<Project> projects,
            Map<String, PricedProject> priced,
            Map<String, List<WorkItem>> open,
            Map<ItemKey, List<Portions.Settled>> settled) {
        Map<String, TimeRounding> rules = rules(projects);
        Map<String, List<RoundedTime.Done>> ofDays = ofDays(rules, priced, open);
        Map<String, List<WorkItem>> rounded = new HashMap<>();
        rules.forEach((project, rule) -> {
            List<WorkItem> items = open.getOrDefault(project, List.of());
            List<RoundedTime.Done> done = ofDays.containsKey(project) ? ofDays.get(project) : ofEntries(items, settled);
            rounded.put(project, new RoundedTime(rule).of(items, done));
        });
        return rounded;
    }

    private Map<String, TimeRounding> rules(Collection<Project> projects) {
        Set<String> asked = projects.stream()
                .filter(project -> project.timeRounding() == null)
                .map(project -> project.details().client())
                .collect(Collectors.toSet());
        Map<String, Client> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        (asked.size() == 1 ? clients.findById(asked.iterator().next()).stream() : clients.findByCodeIn(asked).stream())
                .forEach(client -> known.put(client.code(), client));
        Map<String, TimeRounding> rules = new HashMap<>();
        for (Project project : projects) {
            @Nullable TimeRounding own = project.timeRounding();
            @Nullable Client client = known.get(project.details().client());
            @Nullable TimeRounding rule = own != null || client == null ? own : client.timeRounding();
            rules.put(project.code(), Objects.requireNonNullElse(rule, TimeRounding.NONE));
        }
        return rules;
    }

    /** An entry that is rounded for itself, or not at all, only has to know of its own settled parts. */
    private static List<RoundedTime.Done> ofEntries(List<WorkItem> open, Map<ItemKey, List<Portions.Settled>> settled) {
        Map<ItemKey, WorkItem> entries = new HashMap<>();
        open.stream()
                .filter(item -> item.kind() == ItemKind.TIME && settled.containsKey(item.key()))
                .forEach(item -> entries.putIfAbsent(item.key(), item));
        return entries.values().stream()
                .flatMap(item -> settled.getOrDefault(item.key(), List.of()).stream()
                        .filter(part -> part.billable() != null)
                        .map(part -> new RoundedTime.Done(
                                item.key(),
                                String.valueOf(item.person()),
                                item.date(),
                                part.size(),
                                Objects.requireNonNull(part.billable()))))
                .toList();
    }

    /** Where a person's day is rounded as one, all that was settled of it counts. */
    private Map<String, List<RoundedTime.Done>> ofDays(
            Map<String, TimeRounding> rules, Map<String, PricedProject> priced, Map<String, List<WorkItem>> open) {
        Map<String, List<RoundedTime.Done>> done = new HashMap<>();
        rules.forEach((project, rule) -> {
            if (rule.mode() != TimeRounding.Mode.NONE && rule.per() == TimeRounding.Per.DAY) {
                done.put(project, new ArrayList<>());
            }
        });
        List<LocalDate> days = done.keySet().stream()
                .flatMap(project -> open.getOrDefault(project, List.of()).stream())
                .filter(item -> item.kind() == ItemKind.TIME && !item.withdrawn())
                .map(WorkItem::date)
                .toList();
        if (!days.isEmpty()) {
            portions.settledTime(done.keySet(), Collections.min(days), Collections.max(days)).stream()
                    .filter(part -> !covers(priced.get(part.project()), part))
                    .forEach(part -> done.getOrDefault(part.project(), new ArrayList<>())
                            .add(new RoundedTime.Done(
                                    part.item(),
                                    part.entry().person(),
                                    part.entry().date(),
                                    part.size(),
                                    part.billable())));
        }
        return done;
    }

    private static boolean covers(@Nullable PricedProject project, Portions.Done part) {
        return project != null
                && project.terms()
                        .of(part.entry())
                        .map(BillingTerms::coversTime)
                        .orElse(false);
    }
}
