package io.milepost.invoice;

import io.milepost.billing.WorkItem;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a project's open items a new draft offers, and what kind of invoice they make. */
record Offer(InvoiceKind kind, List<WorkItem> items) {
    private static final Set<ItemKind> WITH_ANY_MILESTONE = Set.of(ItemKind.TIME, ItemKind.EXPENSE);

    /**
     * A milestone brings itself and the open hours and expenses; a request offers everything; a billing period what is
     * open under its term, or all but deposits, which are asked for by themselves. A deposit never stands beside
     * work. It comes first, because what it is deducted from follows; but one that was on a draft before ({@code turnedDown},
     * by portion) comes last, so that no discard keeps the work behind it from being billed.
     */
    static Offer to(BillingTrigger trigger, List<WorkItem> open, Set<String> turnedDown) {
        List<WorkItem> deposits = open.stream()
                .filter(item -> item.kind() == ItemKind.DEPOSIT)
                .filter(item -> isAskedFor(item, trigger) && (item.hold() == null || trigger.deposit() != null))
                .toList();
        Offer work = new Offer(
                InvoiceKind.INVOICE,
                open.stream()
                        .filter(item -> item.kind() != ItemKind.DEPOSIT && isAskedFor(item, trigger))
                        .toList());
        Optional<WorkItem> first = deposits.stream()
                .filter(item -> trigger.deposit() != null || !work.bills() || !turnedDown.contains(item.portion()))
                .findFirst();
        return first.isPresent() || trigger.deposit() != null
                ? new Offer(InvoiceKind.DEPOSIT, first.stream().toList())
                : work;
    }

    /** Whether a draft of this kind may show the item: a deposit only one that began with it. */
    static boolean belongsOn(InvoiceKind kind, WorkItem item) {
        if (waits(item)) {
            return false;
        }
        return kind == InvoiceKind.DEPOSIT
                ? item.kind() == ItemKind.DEPOSIT && item.hold() != null
                : item.kind() != ItemKind.DEPOSIT;
    }

    /** Whether its client has yet to accept it, so that no draft may have it. */
    static boolean waits(WorkItem item) {
        return item.over() != null && item.over().isTooEarly();
    }

    private static boolean isAskedFor(WorkItem item, BillingTrigger trigger) {
        if (trigger.deposit() != null) {
            return item.key().equals(ItemKey.deposit(trigger.project(), trigger.deposit()));
        }
        if (trigger.isPeriod()) {
            return item.kind() != ItemKind.DEPOSIT
                    && (trigger.onlyTerm() == null || trigger.onlyTerm().equals(item.term()));
        }
        return trigger.milestone() == null
                || WITH_ANY_MILESTONE.contains(item.kind())
                || item.key().equals(ItemKey.milestone(trigger.project(), trigger.milestone()));
    }

    /** What no other draft has, and may be billed. */
    List<WorkItem> free() {
        return items.stream()
                .filter(item -> item.hold() == null && !waits(item))
                .toList();
    }

    /** Included hours, and those beyond a cap, bill nothing by themselves. */
    private boolean bills() {
        return free().stream().anyMatch(item -> !item.covered() && !item.overCap());
    }

    /** The names of what was delivered or is paid ahead; hours and expenses have none. */
    String names() {
        return free().stream()
                .filter(item -> item.kind() == ItemKind.MILESTONE || item.kind() == ItemKind.DEPOSIT)
                .map(WorkItem::title)
                .collect(Collectors.joining(", "));
    }
}
