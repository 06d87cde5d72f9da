package io.milepost.proof;

import io.milepost.proof.Entry.Kind;
import io.milepost.proof.Paper.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What was stated of a contract that is billed by its progress. Only what was billed, or is in approval, stands: the rest gives
 * way to a lower statement, and what was said on a day to what is said later that day.
 */
final class StatedProgress {
    private final Reference reference;
    private final LocalDate today;

    StatedProgress(Reference reference, LocalDate today) {
        this.reference = reference;
        this.today = today;
    }

    BigDecimal last() {
        return reference.stated.isEmpty() ? BigDecimal.ZERO : latest().getValue();
    }

    boolean isOfToday() {
        return !reference.stated.isEmpty() && latest().getKey().date.equals(today);
    }

    private Map.Entry<Entry, BigDecimal> latest() {
        return reference.stated.entrySet().stream()
                .max(Comparator.comparing(each -> each.getKey().date))
                .orElseThrow();
    }

    boolean allows(BigDecimal percent, BigDecimal asked) {
        BigDecimal standing = entries().stream().map(this::standing).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (asked.compareTo(standing) < 0) {
            return false;
        }
        return isOfToday() ? standing(latest().getKey()).signum() == 0 : percent.compareTo(last()) != 0;
    }

    void add(String key, BigDecimal percent, BigDecimal asked) {
        BigDecimal excess = BigDecimal.ZERO.subtract(asked);
        for (Entry entry : entries()) {
            boolean givesWay =
                    entry.date.equals(today) || reference.stated.get(entry).compareTo(percent) > 0;
            become(entry, givesWay ? standing(entry) : entry.recorded);
            excess = excess.add(entry.recorded);
        }
        List<Entry> earlier = entries();
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Entry entry = earlier.get(i);
            BigDecimal off = entry.recorded.subtract(standing(entry)).min(excess.max(BigDecimal.ZERO));
            become(entry, entry.recorded.subtract(off));
            excess = excess.subtract(off);
        }
        Entry entry =
                reference.entries.computeIfAbsent(key, any -> new Entry(key, Kind.PROGRESS, today, BigDecimal.ZERO));
        entry.term = Agreement.PROGRESS;
        become(entry, excess.negate());
        reference.stated.put(entry, percent);
        reference
                .stated
                .keySet()
                .removeIf(each -> each != entry
                        && each.deleted
                        && reference.stated.get(each).compareTo(percent) > 0);
    }

    private List<Entry> entries() {
        return reference.stated.keySet().stream()
                .sorted(Comparator.comparing(entry -> entry.date))
                .toList();
    }

    /** On invoices, or given up by credit notes, or in approval. */
    private BigDecimal standing(Entry entry) {
        boolean asked = reference.papers.stream()
                .filter(paper -> paper.state == State.IN_APPROVAL || paper.state == State.APPROVED)
                .anyMatch(paper -> paper.parts.stream().anyMatch(part -> part.entry == entry));
        return asked
                ? entry.recorded
                : reference.papers.stream()
                        .filter(paper -> paper.state == State.ISSUED)
                        .flatMap(paper -> paper.parts.stream())
                        .filter(part -> part.entry == entry)
                        .map(part -> part.size)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A draft that has it is stale; its first part has all that is left. */
    private void become(Entry entry, BigDecimal left) {
        if (entry.recorded.compareTo(left) == 0) {
            return;
        }
        BigDecimal open = left.subtract(standing(entry));
        entry.recorded = left;
        entry.deleted = left.signum() == 0;
        List<Part> drafted = reference.papers.stream()
                .filter(paper -> paper.state == State.DRAFT)
                .flatMap(paper -> paper.parts.stream())
                .filter(part -> part.entry == entry)
                .sorted(Comparator.comparing(part -> part.number))
                .toList();
        for (Part part : drafted) {
            part.stale = true;
            if (!entry.deleted) {
                part.size = part == drafted.get(0) ? open : BigDecimal.ZERO;
            }
        }
    }
}
