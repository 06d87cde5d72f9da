package io.milepost.billing;

import io.milepost.project.ItemKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which item included hours are shown with: the first one billed of their own term or, where their term names no milestones
 * itself, the first that belongs to no term. Without one they wait for the next invoice.
 */
public final class Evidence {
    private final Map<@Nullable String, WorkItem> firsts = new HashMap<>();

    public Evidence(List<Choice> choices) {
        choices.stream()
                .filter(Choice::bills)
                .map(Choice::item)
                .filter(item -> item.kind() != ItemKind.TIME && item.kind() != ItemKind.EXPENSE)
                .filter(item -> item.price() != null)
                .forEach(item -> firsts.putIfAbsent(item.term(), item));
    }

    /** The item on whose line the covered one is shown. */
    Optional<WorkItem> of(WorkItem covered) {
        return Optional.ofNullable(firsts.getOrDefault(covered.term(), firsts.get(null)));
    }

    /** What can be on the draft at all: everything but included hours with nothing to be shown with. */
    public static List<Choice> onOffer(List<Choice> wanted) {
        Evidence evidence = new Evidence(wanted);
        return wanted.stream()
                .filter(choice ->
                        !choice.item().covered() || evidence.of(choice.item()).isPresent())
                .toList();
    }
}
