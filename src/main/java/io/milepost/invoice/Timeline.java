package io.milepost.invoice;

import io.milepost.transaction.OncePerTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what to an invoice, from draft to payment, as a chain of hashes: an entry altered, removed or slipped in later
 * breaks it. The invoice's row is locked while an entry is added, so that two writers never take the same number; whoever
 * also saves rows that refer to the invoice does that afterwards, for these share its lock and could not let the other go first.
 */
@Component
public class Timeline {
    /** The actor of steps no person took. */
    public static final String MILEPOST = "milepost";

    /** A last look found something before the invoice had its number. */
    public static final String ISSUE_STOPPED = "Issue stopped";

    /** With the number. */
    static final String ISSUED = "Issued";

    private static final String BEGINNING = "";
    private static final int LONGEST_DETAIL = 2000;

    private final TimelineEntries entries;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    /** While the invoice's row is locked, nobody else adds one. */
    private final OncePerTransaction<InvoiceId, Optional<TimelineEntry>> lasts = new OncePerTransaction<>(this::lasts);

    Timeline(TimelineEntries entries, EntityManager entities, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(InvoiceId invoice, String actor, String event, String detail) {
        var unused = entities.find(
                Invoice.class, invoice, LockModeType.PESSIMISTIC_WRITE); // asks nothing where it is locked
        Optional<TimelineEntry> last =
                Objects.requireNonNull(lasts.of(List.of(invoice)).get(invoice));
        var id = new TimelineEntry.Id(
                invoice.value(), last.map(TimelineEntry::seq).orElse(0) + 1);
        String kept = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL - 1) + "…" : detail;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var entry = new TimelineEntry(
                id, now, actor, event, kept, last.map(TimelineEntry::hash).orElse(BEGINNING));
        entities.persist(entry);
        lasts.know(invoice, Optional.of(entry));
        events.publishEvent(new TimelineContinued(
                event,
                now,
                last.map(TimelineEntry::event).orElse(""),
                last.map(TimelineEntry::at).orElse(now)));
    }

    private Map<InvoiceId, Optional<TimelineEntry>> lasts(Collection<InvoiceId> invoices) {
        return invoices.stream()
                .collect(Collectors.toMap(Function.identity(), id -> entries.last(id.value(), Limit.of(1))));
    }

    @Transactional(readOnly = true)
    public List<TimelineEntry> of(InvoiceId invoice) {
        return entries.of(invoice.value());
    }

    /** The number of the first entry that was altered or is missing; empty when the chain holds. */
    @Transactional(readOnly = true)
    public Optional<Integer> firstAltered(InvoiceId invoice) {
        return firstAltered(entries.of(invoice.value()));
    }

    /** Of one invoice's entries in their order. */
    static Optional<Integer> firstAltered(List<TimelineEntry> chain) {
        String before = BEGINNING;
        int expected = 1;
        for (TimelineEntry entry : chain) {
            if (entry.seq() != expected || !entry.follows(before)) {
                return Optional.of(expected);
            }
            before = entry.hash();
            expected++;
        }
        return Optional.empty();
    }
}
