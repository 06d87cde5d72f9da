package io.milepost.invoice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TimelineEntries extends Repository<TimelineEntry, TimelineEntry.Id> {
    @Query("select e from TimelineEntry e where e.id.invoice = :invoice order by e.id.seq")
    List<TimelineEntry> of(String invoice);

    @Query("select e from TimelineEntry e where e.id.invoice in :invoices order by e.id.invoice, e.id.seq")
    List<TimelineEntry> ofAll(Collection<String> invoices);

    @Query("select e from TimelineEntry e where e.id.invoice = :invoice order by e.id.seq desc")
    Optional<TimelineEntry> last(String invoice, Limit limit);
}
