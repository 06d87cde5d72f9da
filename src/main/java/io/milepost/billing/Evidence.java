package io.milepost.billing;

import io.milepost.project.ItemKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which item included hours are shown with: the first one billed of their own term or, where that claims no milestones, the
 * first that belongs to no term. Without one they wait for the next invoice, unless they are late: then whatever is billed next
 * shows them.
 */
public final class Evidence {
    private final Map<@Nullable String, WorkItem> firsts = new HashMap<>();
    private final @Nullable WorkItem any;

    public Evidence(List<Choice> choices) {
        List<WorkItem> billed = choices.stream()
                .filter(Choice::bills)
                .map(Choice::item)
                .filter(item -> item.price() != null && !item.covered())
                .toList();
        List<WorkItem> agreed = billed.stream()
                .filter(item -> item.kind() != ItemKind.TIME && item.kind() != ItemKind.EXPENSE)
                .toList();
        agreed.forEach(item -> firsts.putIfAbsent(item.term(), item));
        this.any = Stream.concat(agreed.stream(), billed.stream()).findFirst().orElse(null);
    }

    /** The item on whose line the covered one is shown. */
    Optional<WorkItem> of(WorkItem covered) {
        WorkItem without = covered.cover() == Cover.ANY_MILESTONE ? firsts.get(null) : null;
        WorkItem own = firsts.getOrDefault(covered.term(), without);
        Over over = covered.over();
        return Optional.ofNullable(own == null && over != null && over.isLate() ? any : own);
    }

    /**
     * What can be on the draft at all: everything but included hours with nothing to be shown with. Where such hours were on
     * the draft before they changed at their source, its drafter has to be told.
     */
    public static List<Choice> onOffer(List<Choice> wanted) {
        Evidence evidence = new Evidence(wanted);
        return wanted.stream()
                .filter(choice -> !choice.item().covered()
                        || choice.item().isUnanswered()
                        || evidence.of(choice.item()).isPresent())
                .toList();
    }
}
