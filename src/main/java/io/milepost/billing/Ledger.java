package io.milepost.billing;

import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who has which portion. Every change is made while the project's row is locked; should that ever be forgotten, the unique
 * key on live portions makes the second writer fail instead of billing twice.
 */
@Component
public class Ledger {
    private static final int CHUNK = 500;

    private final Portions portions;
    private final Allocations allocations;
    private final HeldAllocations kept;
    private final PortionLayout layout;
    private final Clock clock;

    Ledger(Portions portions, Allocations allocations, HeldAllocations kept, PortionLayout layout, Clock clock) {
        this.portions = portions;
        this.allocations = allocations;
        this.kept = kept;
        this.layout = layout;
        this.clock = clock;
    }

    /**
     * The draft's decisions from now on; a portion it no longer names is let go. What changed at its source stays marked until
     * the drafter has answered the change, and what is gone there stays on the draft, on no line and worth nothing.
     */
    public void reserve(String invoice, Collection<Share> shares, String author) {
        layout.arrange(shares);
        Instant now = clock.instant();
        Map<String, Allocation> known = byPortion(invoice);
        List<Allocation> fresh = new ArrayList<>();
        for (Share share : shares) {
            Allocation before = known.remove(share.portion());
            if (before == null) {
                fresh.add(new Allocation(invoice, share, author, now));
            } else if (share.item().isGoneUnanswered()) {
                before.leaveLine();
            } else if (!before.says(share)) {
                before.become(share, author, now);
            }
        }
        known.values().forEach(allocation -> allocation.release(now));
        kept.add(fresh);
    }

    /** A discarded draft lets everything go, its write-offs too. */
    public void release(String invoice) {
        Instant now = clock.instant();
        kept.of(invoice).forEach(allocation -> allocation.release(now));
    }

    /** An issued invoice has billed what it reserved, and its write-offs are final. */
    public void settle(String invoice) {
        Instant now = clock.instant();
        List<Allocation> decided = undecided(invoice).toList();
        decided.forEach(allocation -> allocation.settle(now));
        Chunks.of(decided.stream().map(Allocation::portion).toList(), CHUNK)
                .flatMap(ids -> portions.findByIdIn(ids).stream())
                .forEach(Portion::settle);
    }

    /** What the items on the invoice's lines are worth together, in its currency. */
    public BigDecimal reservedNet(String invoice) {
        return undecided(invoice).map(held -> held.decided().net()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Something that belongs to the item, but not to its record, changed on an invoice that was submitted. */
    public void outdate(String invoice, ItemKey item) {
        List<Portion> parts = portions.findByItemKeyIn(List.of(item.value()));
        allocations.liveOn(parts.stream().map(Portion::id).toList()).stream()
                .filter(held -> held.invoice().equals(invoice))
                .forEach(Allocation::goStale);
    }

    /** Which invoice or draft has a part of the item. */
    public Set<String> holders(ItemKey item) {
        List<Portion> parts = portions.findByItemKeyIn(List.of(item.value()));
        return allocations.liveOn(parts.stream().map(Portion::id).toList()).stream()
                .map(Allocation::invoice)
                .collect(Collectors.toSet());
    }

    /** What the draft or credit note decided about each portion it bills, gives up or takes back, as lines of text in order. */
    public List<String> decisions(String invoice) {
        return kept.of(invoice).stream()
                .filter(tie -> tie.state().undecided() || tie.state() == AllocationState.CREDITING)
                .map(tie -> "%s|%s|%s"
                        .formatted(tie.portion(), tie.state(), tie.decided().inShort()))
                .sorted()
                .toList();
    }

    /** Whether an item on the draft changed at its source since the draft was last saved. */
    public boolean isStale(String invoice) {
        return undecided(invoice).anyMatch(Allocation::stale);
    }

    /** Whether the draft has nothing but these portions. */
    public boolean hasOnly(String invoice, Set<String> portions) {
        return undecided(invoice).map(Allocation::portion).allMatch(portions::contains);
    }

    /** Which of these portions were on an invoice or a draft before, whatever became of it. */
    public Set<String> everDecided(Collection<WorkItem> items) {
        return Chunks.of(items.stream().map(WorkItem::portion).toList(), CHUNK)
                .flatMap(ids -> allocations.ever(ids).stream())
                .collect(Collectors.toSet());
    }

    /** Whether what is billed on the invoice goes over a limit of one of its terms. */
    public boolean isOver(String invoice, Limit limit) {
        return kept.of(invoice).stream()
                .anyMatch(held -> held.state().bills() && held.decided().overLimit() == limit);
    }

    Map<String, Hold> holds(String invoice) {
        return byPortion(invoice).values().stream().collect(Collectors.toMap(Allocation::portion, Hold::of));
    }

    private Stream<Allocation> undecided(String invoice) {
        return kept.of(invoice).stream().filter(held -> held.state().undecided());
    }

    private Map<String, Allocation> byPortion(String invoice) {
        return kept.of(invoice).stream().collect(Collectors.toMap(Allocation::portion, Function.identity()));
    }
}
