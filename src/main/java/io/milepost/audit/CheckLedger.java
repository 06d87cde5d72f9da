package io.milepost.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Holds the book against the conditions it must meet. What it finds it does not mend; whoever asks is told in words. One
 * check at a time on a node.
 */
@Component
public class CheckLedger {
    private static final int PAGE = 200;

    /** A step that was under way when the last check began, or on a node whose clock is behind, has written its entry by then. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private final List<Inspection> inspections;
    private final List<Unfinished> unfinished;
    private final Book book;
    private final LastHeld lastHeld;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckLedger(
            List<Inspection> inspections,
            List<Unfinished> unfinished,
            Book book,
            LastHeld lastHeld,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inspections = inspections;
        this.unfinished = unfinished;
        this.book = book;
        this.lastHeld = lastHeld;
        this.events = events;
        this.clock = clock;
    }

    /** Everything, too, where the book was never known to hold. */
    public synchronized LedgerReport check(Scope wanted) {
        Instant begun = clock.instant();
        Optional<Instant> since = wanted == Scope.ALL ? Optional.empty() : lastHeld.at();
        Scope scope = since.isEmpty() ? Scope.ALL : Scope.NEW;
        Tally tally = new Tally();
        int invoices = since.map(held -> lookAtNew(held.minus(OVERLAP), tally)).orElseGet(() -> lookAtAll(tally));
        inspections.forEach(inspection -> tally.add(() -> inspection.ofTheWhole(scope)));
        LedgerReport report = LedgerReport.of(scope, begun, invoices, tally);
        if (report.holds()) {
            lastHeld.became(begun);
        }
        events.publishEvent(new LedgerChecked(report.holds(), begun));
        return report;
    }

    private int lookAtAll(Tally tally) {
        int count = 0;
        for (List<String> page = book.after("", PAGE);
                !page.isEmpty();
                page = book.after(page.get(page.size() - 1), PAGE)) {
            look(page, any -> true, tally);
            count += page.size();
        }
        return count;
    }

    private int lookAtNew(Instant since, Tally tally) {
        Set<String> changed = new LinkedHashSet<>(book.changedSince(since));
        Set<String> open = new LinkedHashSet<>();
        unfinished.forEach(module -> open.addAll(module.invoices()));
        open.removeAll(changed);
        inPages(changed, page -> look(page, any -> true, tally));
        inPages(open, page -> look(page, inspection -> !inspection.opensFiles(), tally));
        return changed.size() + open.size();
    }

    private static void inPages(Set<String> invoices, Consumer<List<String>> look) {
        List<String> all = new ArrayList<>(invoices);
        for (int from = 0; from < all.size(); from += PAGE) {
            look.accept(all.subList(from, Math.min(all.size(), from + PAGE)));
        }
    }

    private void look(List<String> page, Predicate<Inspection> which, Tally tally) {
        inspections.stream().filter(which).forEach(inspection -> tally.add(() -> inspection.of(page)));
    }
}
