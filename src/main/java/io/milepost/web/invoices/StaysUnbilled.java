package io.milepost.web.invoices;

import io.milepost.billing.Choice;
import io.milepost.billing.Decision;
import io.milepost.billing.WorkItem;
import io.milepost.invoice.DraftSheet;
import io.milepost.invoice.DraftSheet.TakenItem;
import io.milepost.money.Money;
import io.milepost.project.ItemKind;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a draft leaves for later, and why: {@code minutes} of time, {@code net} for all of it at today's prices. */
record StaysUnbilled(int entries, String minutes, String net, List<Part> parts) {
    /** {@code why} is held, over the cap, or taken by the draft named. */
    record Part(String why, @Nullable String takenBy, int entries, String minutes, String net) {}

    static StaysUnbilled of(DraftSheet sheet) {
        Currency currency = sheet.project().currency();
        List<WorkItem> left = sheet.choices().stream()
                .filter(choice -> choice.decision() == Decision.HOLD)
                .map(Choice::item)
                .filter(item -> !item.withdrawn())
                .toList();
        List<WorkItem> taken = sheet.taken().stream().map(TakenItem::item).toList();
        List<Part> parts = new ArrayList<>();
        add(parts, "held", null, left.stream().filter(item -> !item.overCap()).toList(), currency);
        add(parts, "over the cap", null, left.stream().filter(WorkItem::overCap).toList(), currency);
        sheet.taken().stream()
                .collect(Collectors.groupingBy(
                        TakenItem::takenBy, TreeMap::new, Collectors.mapping(TakenItem::item, Collectors.toList())))
                .forEach((by, items) -> add(parts, "taken", by, items, currency));
        Part all = part("", null, Stream.concat(left.stream(), taken.stream()).toList(), currency);
        return new StaysUnbilled(all.entries(), all.minutes(), all.net(), parts);
    }

    private static void add(
            List<Part> parts, String why, @Nullable String takenBy, List<WorkItem> items, Currency currency) {
        if (!items.isEmpty()) {
            parts.add(part(why, takenBy, items, currency));
        }
    }

    private static Part part(String why, @Nullable String takenBy, List<WorkItem> items, Currency currency) {
        BigDecimal minutes = items.stream()
                .filter(item -> item.kind() == ItemKind.TIME)
                .map(WorkItem::billable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Money net = Money.sum(items.stream().map(item -> item.worth(currency)).toList(), currency);
        return new Part(why, takenBy, items.size(), Numbers.plain(minutes), Numbers.amount(net));
    }
}
