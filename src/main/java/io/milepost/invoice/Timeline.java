package io.milepost.invoice;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what to an invoice, from draft to payment, as a chain of hashes: an entry altered, removed or slipped in later
 * breaks it. The invoice's row is locked while an entry is added, so that two writers never take the same number.
 */
@Component
public class Timeline {
    /** The actor of steps no person took. */
    public static final String MILEPOST = "milepost";

    /** A last look found something before the invoice had its number. */
    public static final String ISSUE_STOPPED = "Issue stopped";

    private static final String BEGINNING = "";
    private static final int LONGEST_DETAIL = 2000;

    private final TimelineEntries entries;
    private final Invoices invoices;
    private final Clock clock;

    Timeline(TimelineEntries entries, Invoices invoices, Clock clock) {
        this.entries = entries;
        this.invoices = invoices;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void append(InvoiceId invoice, String actor, String event, String detail) {
        var unused = invoices.lock(invoice);
        Optional<TimelineEntry> last = entries.last(invoice.value(), Limit.of(1));
        var id = new TimelineEntry.Id(
                invoice.value(), last.map(TimelineEntry::seq).orElse(0) + 1);
        String kept = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL - 1) + "…" : detail;
        entries.save(new TimelineEntry(
                id,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor,
                event,
                kept,
                last.map(TimelineEntry::hash).orElse(BEGINNING)));
    }

    @Transactional(readOnly = true)
    public List<TimelineEntry> of(InvoiceId invoice) {
        return entries.of(invoice.value());
    }

    /** The number of the first entry that was altered or is missing; empty when the chain holds. */
    @Transactional(readOnly = true)
    public Optional<Integer> firstAltered(InvoiceId invoice) {
        String before = BEGINNING;
        int expected = 1;
        for (TimelineEntry entry : entries.of(invoice.value())) {
            if (entry.seq() != expected || !entry.follows(before)) {
                return Optional.of(expected);
            }
            before = entry.hash();
            expected++;
        }
        return Optional.empty();
    }
}
