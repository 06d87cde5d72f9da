package io.milepost.web.figures;

import io.milepost.insight.Waiting;
import io.milepost.money.Money;
import io.milepost.people.KnownNames;
import io.milepost.web.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What waits, a page of it, the longest first, and on whom all of it does. Minutes are office hours, of which a business day has {@code officeDay}. */
record ShownWaiting(int officeDay, int total, List<OnWhom> people, List<Item> items) {
    record OnWhom(String who, String name, int count, long longest) {}

    record Item(
            Waiting.Kind kind,
            @Nullable String invoice,
            String reference,
            String subject,
            String client,
            @Nullable String amount,
            @Nullable String currency,
            String who,
            String name,
            String detail,
            Instant since,
            long minutes) {
        static Item of(Waiting waiting, KnownNames names) {
            String who = Objects.requireNonNullElse(waiting.person(), Objects.requireNonNullElse(waiting.group(), ""));
            Money amount = waiting.amount();
            return new Item(
                    waiting.kind(),
                    waiting.invoice(),
                    waiting.reference(),
                    waiting.subject(),
                    waiting.client(),
                    amount == null ? null : Numbers.amount(amount),
                    amount == null ? null : amount.currency().getCurrencyCode(),
                    who,
                    waiting.person() != null ? names.ofPerson(who) : names.ofGroup(who),
                    waiting.detail(),
                    waiting.since(),
                    waiting.minutes());
        }
    }

    /** The people with whom something waits longest come first. */
    static ShownWaiting of(List<Item> items, AskedWaiting which, int officeDay) {
        Map<String, OnWhom> people = new LinkedHashMap<>();
        items.forEach(item -> people.merge(
                item.who(),
                new OnWhom(item.who(), item.name(), 1, item.minutes()),
                (one, other) ->
                        new OnWhom(one.who(), one.name(), one.count() + 1, Math.max(one.longest(), other.longest()))));
        List<OnWhom> sorted = new ArrayList<>(people.values());
        sorted.sort(Comparator.comparingLong(OnWhom::longest)
                .thenComparingInt(OnWhom::count)
                .reversed());
        return new ShownWaiting(officeDay, items.size(), sorted, which.of(items));
    }
}
