package io.milepost.proof;

import io.milepost.proof.Entry.Kind;
import io.milepost.proof.Paper.Free;
import io.milepost.proof.Paper.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the books should say, kept in plain lists and written from the rules of billing without a line of the product: what
 * each entry is worth, who has which part of it, what was billed.
 */
final class Reference {
    final Map<String, Entry> entries = new TreeMap<>();
    final List<Paper> papers = new ArrayList<>();
    final Agreement agreed = new Agreement();
    final Lines lines = new Lines(agreed, this::isBilledUp);

    /** Deposits that were on a draft, whatever became of it. */
    private final Set<Entry> turnedDown = new HashSet<>();

    /** So many percent of the contract that is billed by its progress. */
    final Map<Entry, BigDecimal> stated = new LinkedHashMap<>();

    /** What a drafter wants of a part, one of the paper's or a free one; {@code over} says why it may go over its cap. */
    record Wish(Part part, What what, @Nullable BigDecimal billed, boolean over) {
        enum What {
            HOLD,
            BILL,
            WRITE_OFF
        }

        /** A free part is only tried on; one of the paper's is copied anyway. */
        Wish copy() {
            return part.isFree() ? new Wish(part.copy(), what, billed, over) : this;
        }

        static Wish hold(Part part) {
            return new Wish(part, What.HOLD, null, false);
        }
    }

    /** All of them that anybody has; a credit note has what it gave up. */
    private Stream<Part> partsOf(Entry entry) {
        return papers.stream()
                .filter(paper -> paper.state != State.DISCARDED)
                .flatMap(paper -> paper.parts.stream())
                .filter(part -> part.entry == entry);
    }

    boolean isSettled(Entry entry) {
        return papers.stream()
                .anyMatch(paper ->
                        paper.state == State.ISSUED && paper.parts.stream().anyMatch(part -> part.entry == entry));
    }

    /** What nobody has of an entry, as one. */
    Part free(Entry entry) {
        BigDecimal size = entry.recorded;
        BigDecimal billable = entry.recorded;
        boolean rounds = entry.kind == Kind.TIME && !agreed.covers(entry);
        if (rounds) {
            billable = agreed.rounded(entry);
        }
        for (Part part : partsOf(entry).toList()) {
            size = size.subtract(part.size);
            billable = billable.subtract(rounds ? part.stale ? BigDecimal.ZERO : part.billable : part.size);
        }
        return new Part(entry, size, billable.max(BigDecimal.ZERO));
    }

    boolean isOpen(Entry entry) {
        return !entry.deleted && free(entry).size.signum() > 0;
    }

    void gone(Entry entry) {
        partsOf(entry).forEach(part -> part.stale = true);
    }

    /** A change at its source makes whoever holds the entry stale; who held the first part has all of it then. */
    void changed(Entry entry) {
        List<Part> held =
                partsOf(entry).sorted(Comparator.comparing(part -> part.number)).toList();
        for (Part part : held) {
            part.stale = true;
            part.size = part == held.get(0) ? entry.recorded : BigDecimal.ZERO;
        }
    }

    /** What a new draft begins with; a milestone's brings only hours and expenses with it. */
    List<Part> firstDraft(LocalDate cutOff, @Nullable Entry milestone) {
        List<Part> parts = new ArrayList<>();
        for (Entry entry : entries.values()) {
            boolean offered = entry == milestone
                    || entry.kind != Kind.DEPOSIT && (milestone == null || entry.kind.compareTo(Kind.TIME) >= 0);
            if (offered && isOpen(entry) && !entry.date.isAfter(cutOff)) {
                parts.add(free(entry));
            }
        }
        return withoutOrphans(within(null, withoutOrphans(parts)));
    }

    /** A deposit that is open comes before any work; one that was on a draft before comes behind it. */
    Optional<Entry> openDeposit(LocalDate cutOff) {
        boolean work = firstDraft(cutOff, null).stream().anyMatch(Part::bills);
        return entries.values().stream()
                .filter(entry -> entry.kind == Kind.DEPOSIT && isOpen(entry) && !entry.date.isAfter(cutOff))
                .filter(entry -> !work || !turnedDown.contains(entry))
                .min(Comparator.comparing((Entry entry) -> entry.date).thenComparing(entry -> entry.key));
    }

    List<Part> depositDraft(String term) {
        return entries.values().stream()
                .filter(entry -> entry.kind == Kind.DEPOSIT && entry.term.equals(term) && isOpen(entry))
                .map(this::free)
                .toList();
    }

    private List<Part> own(List<Part> parts) {
        parts.forEach(part -> {
            part.owned = true;
            part.term = agreed.term(part.entry);
        });
        return parts;
    }

    /** Every part a drafter may decide about. */
    List<Part> offered(Paper paper) {
        List<Part> offered = new ArrayList<>(
                paper.parts.stream().filter(part -> !part.entry.deleted).toList());
        entries.values().stream()
                .filter(entry -> !paper.deposit && entry.kind != Kind.DEPOSIT)
                .filter(entry -> isOpen(entry) && !entry.date.isAfter(paper.cutOff))
                .forEach(entry -> offered.add(free(entry)));
        return offered;
    }

    /** What is on the paper if it is saved with these wishes; refused is who wants what goes over a cap without a reason. */
    record Layout(List<Part> parts, boolean refused) {}

    Layout laid(Paper paper, List<Wish> wishes) {
        return laid(paper, wishes, true);
    }

    /** Where changes at the source are not all answered ({@code answers}), only those that a wish names are. */
    Layout laid(Paper paper, List<Wish> wishes, boolean answers) {
        Map<Part, Part> parts = new LinkedHashMap<>();
        paper.parts.stream().filter(part -> !part.entry.deleted).forEach(part -> parts.put(part, asItIsNow(part)));
        List<Part> wanted = new ArrayList<>();
        for (Wish wish : wishes) {
            Part part = parts.getOrDefault(wish.part(), wish.part());
            parts.put(wish.part(), part);
            part.stale = false;
            switch (wish.what()) {
                case HOLD -> parts.remove(wish.part());
                case WRITE_OFF -> part.writeOff();
                case BILL -> {
                    part.bill(wish.billed(), wish.over());
                    wanted.add(part);
                }
            }
        }
        if (answers) {
            parts.values().forEach(part -> part.stale = false);
        }
        List<Part> shown = withoutOrphans(new ArrayList<>(parts.values()));
        wanted.retainAll(shown);
        List<Part> within = within(paper, shown);
        boolean refused = wanted.stream().anyMatch(part -> within.stream().noneMatch(each -> each.isPartOf(part)));
        return new Layout(withoutOrphans(new ArrayList<>(within)), refused);
    }

    private Part asItIsNow(Part part) {
        Part now = part.copy();
        if (part.stale) {
            now.billable = whole(part);
            now.billed = now.billable;
        }
        return now;
    }

    private List<Part> within(@Nullable Paper paper, List<Part> parts) {
        return agreed.cap == null ? parts : new Capping(this, agreed.cap).within(paper, parts);
    }

    private BigDecimal whole(Part stale) {
        boolean rounds = stale.entry.kind == Kind.TIME && !agreed.covers(stale.entry) && stale.size.signum() > 0;
        return rounds ? agreed.rounded(stale.entry) : stale.size;
    }

    void save(Paper paper, List<Wish> wishes, @Nullable List<Free> free) {
        become(paper, laid(paper, wishes).parts(), free == null ? paper.free : free);
    }

    /** What is gone at its source stays on the paper for nothing, until its drafter has said that it may go. */
    void saveUnanswered(Paper paper) {
        List<Part> gone =
                paper.parts.stream().filter(part -> part.entry.deleted).toList();
        become(paper, laid(paper, List.of(), false).parts(), paper.free);
        gone.forEach(Part::leaveLine);
        paper.parts.addAll(gone);
    }

    void become(Paper paper, List<Part> parts, List<Free> free) {
        Deducting priced = priced(paper, parts, free);
        paper.parts = own(new ArrayList<>(parts));
        paper.parts.stream()
                .map(part -> part.entry)
                .filter(entry -> entry.kind == Kind.DEPOSIT)
                .forEach(turnedDown::add);
        paper.free = free;
        paper.lines = priced.lines();
        paper.allowances = priced.allowances();
        paper.uses = priced.uses();
    }

    private Deducting priced(Paper paper, List<Part> parts, List<Free> free) {
        var priced = new Deducting(this, lines.of(parts, free));
        if (!paper.deposit) {
            if (paper.discount != null) {
                priced.discount(paper.discount);
            }
            priced.retain();
            priced.deposits(paper);
        }
        return priced;
    }

    /** Nothing is open of what a term bills by itself, and nothing is to come; included hours wait for nothing then. */
    private boolean isBilledUp(String term) {
        List<Entry> asked = entries.values().stream()
                .filter(entry -> term.equals(Agreement.FIXED)
                        ? entry.kind == Kind.MILESTONE
                        : entry.kind == Kind.PROGRESS && term.equals(Agreement.PROGRESS))
                .toList();
        BigDecimal worth = asked.stream().map(entry -> entry.recorded).reduce(BigDecimal.ZERO, BigDecimal::add);
        return !asked.isEmpty()
                && asked.stream().noneMatch(entry -> isOpen(entry) || isDrafted(entry))
                && (term.equals(Agreement.FIXED) || worth.compareTo(agreed.contractValue) >= 0);
    }

    private boolean isDrafted(Entry entry) {
        return papers.stream()
                .filter(paper -> paper.state != State.ISSUED && paper.state != State.DISCARDED)
                .flatMap(paper -> paper.parts.stream())
                .anyMatch(part -> part.entry == entry);
    }

    /** Included hours hang on something billed; without it they wait, unless their drafter has yet to see how they changed. */
    private List<Part> withoutOrphans(List<Part> parts) {
        parts.removeIf(part -> !part.stale
                && agreed.covers(part.entry)
                && lines.shownWith(part, parts).isEmpty());
        return parts;
    }

    boolean canSubmit(Paper paper) {
        boolean current = paper.parts.stream().noneMatch(part -> part.entry.deleted || part.stale);
        boolean priced = paper.parts.stream()
                .noneMatch(part -> part.bills() && agreed.price(part.entry).isEmpty());
        List<Part> parts = laid(paper, List.of()).parts();
        boolean exceeded = paper.discount != null && Deducting.exceeds(paper.discount, lines.of(parts, paper.free));
        Deducting now = priced(paper, parts, paper.free);
        return paper.state == State.DRAFT
                && current
                && priced
                && !exceeded
                && !now.lines().isEmpty()
                && texts(now.lines()).equals(texts(paper.lines))
                && prepaid(now.uses()).compareTo(prepaid(paper.uses)) == 0
                && Sum.net(now.sums()).add(Sum.vat(now.sums(), agreed.decimals)).signum() >= 0;
    }

    /** What was paid ahead without tax has no line. */
    private static BigDecimal prepaid(Map<Paper, BigDecimal> uses) {
        return uses.entrySet().stream()
                .filter(use -> !use.getKey().taxed())
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a draft or an invoice has any of it. */
    boolean isTaken(Entry entry) {
        return partsOf(entry).findAny().isPresent();
    }

    boolean canIssue(Paper paper) {
        return paper.state == State.APPROVED && paper.parts.stream().noneMatch(part -> part.stale);
    }

    static List<String> texts(List<Sum> lines) {
        return lines.stream().map(Sum::toString).sorted().toList();
    }
}
