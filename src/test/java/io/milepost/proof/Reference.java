package io.milepost.proof;

import io.milepost.proof.Paper.Free;
import io.milepost.proof.Paper.State;
import io.milepost.proof.Paper.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the books should say, kept in plain lists and written from the rules of billing without a line of the product: what
 * each entry is worth, who has it, what was billed.
 */
final class Reference {
    final Map<String, Entry> entries = new TreeMap<>();
    final List<Paper> papers = new ArrayList<>();
    final Agreement agreed = new Agreement();

    /** What a drafter wants of an entry; nothing wanted is a hold. */
    record Wish(Entry entry, @Nullable Taken taken) {}

    Optional<Paper> holder(Entry entry) {
        return papers.stream()
                .filter(paper -> paper.isOpen() && paper.taken.containsKey(entry))
                .findFirst();
    }

    boolean isFree(Entry entry) {
        return !entry.deleted && entry.settledBy == null && holder(entry).isEmpty();
    }

    /** A change at its source makes whoever holds the entry stale. */
    void changed(Entry entry) {
        holder(entry)
                .ifPresent(paper -> paper.taken.computeIfPresent(
                        entry, (any, taken) -> new Taken(taken.billed(), taken.size(), true)));
    }

    /** What a new draft begins with; a milestone's brings no other milestone. */
    Map<Entry, Taken> firstDraft(LocalDate cutOff, @Nullable Entry milestone) {
        Map<Entry, Taken> taken = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            boolean offered = entry.kind != Entry.Kind.MILESTONE || milestone == null || entry == milestone;
            if (offered && isFree(entry) && !entry.date.isAfter(cutOff)) {
                taken.put(entry, new Taken(true, agreed.billable(entry), false));
            }
        }
        return withoutOrphans(taken);
    }

    /** Every entry a drafter may decide about. */
    List<Entry> offered(Paper paper) {
        return entries.values().stream()
                .filter(entry -> !entry.deleted
                        && (paper.taken.containsKey(entry) || isFree(entry) && !entry.date.isAfter(paper.cutOff)))
                .toList();
    }

    void save(Paper paper, List<Wish> wishes, @Nullable List<Free> free) {
        Map<Entry, Taken> taken = new LinkedHashMap<>();
        paper.taken.forEach((entry, now) -> {
            if (!entry.deleted) {
                taken.put(entry, now.stale() ? new Taken(now.billed(), agreed.billable(entry), false) : now);
            }
        });
        for (Wish wish : wishes) {
            if (wish.taken() == null) {
                taken.remove(wish.entry());
            } else {
                taken.put(wish.entry(), wish.taken());
            }
        }
        paper.taken = withoutOrphans(taken);
        paper.free = free == null ? paper.free : free;
        paper.lines = agreed.lines(paper.taken, paper.free);
    }

    /** Included hours hang on a milestone; without one they wait. */
    private Map<Entry, Taken> withoutOrphans(Map<Entry, Taken> taken) {
        boolean milestone = taken.entrySet().stream()
                .anyMatch(each -> each.getKey().kind == Entry.Kind.MILESTONE
                        && each.getValue().billed());
        if (!milestone) {
            taken.keySet().removeIf(agreed::covers);
        }
        return taken;
    }

    boolean canSubmit(Paper paper) {
        boolean current = paper.taken.entrySet().stream()
                .noneMatch(each -> each.getKey().deleted || each.getValue().stale());
        boolean priced = paper.taken.entrySet().stream()
                .noneMatch(each ->
                        each.getValue().billed() && agreed.price(each.getKey()).isEmpty());
        List<Sum> now = agreed.lines(paper.taken, paper.free);
        return paper.state == State.DRAFT
                && current
                && priced
                && !now.isEmpty()
                && texts(now).equals(texts(paper.lines))
                && Sum.net(now).add(Sum.vat(now, agreed.decimals)).signum() >= 0;
    }

    boolean canIssue(Paper paper) {
        return paper.state == State.APPROVED && paper.taken.values().stream().noneMatch(Taken::stale);
    }

    void issue(Paper paper, String number) {
        paper.state = State.ISSUED;
        paper.number = number;
        if (paper.corrects != null) {
            credit(paper, paper.corrects);
        }
        paper.taken.keySet().forEach(entry -> entry.settledBy = paper);
    }

    /** What the note credits is open again, or given up. */
    private static void credit(Paper note, Paper invoice) {
        for (Entry entry : note.credited) {
            Taken billed = invoice.taken.remove(entry);
            entry.settledBy = note.reopens ? null : note;
            if (!note.reopens) {
                note.taken.put(entry, new Taken(false, billed.size().negate(), false));
            }
        }
    }

    static List<String> texts(List<Sum> lines) {
        return lines.stream().map(Sum::toString).sorted().toList();
    }
}
