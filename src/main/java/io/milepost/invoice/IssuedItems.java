package io.milepost.invoice;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Late changes beside what was issued of their items. */
interface IssuedItems extends Repository<Invoice, InvoiceId> {
    /** {@code billed} is the net of the item on the invoice and {@code size} what was billed of it, in its own measure. */
    record Issued(
            Long change,
            String itemKey,
            String project,
            InvoiceId invoice,
            @Nullable String number,
            String currency,
            BigDecimal billed,
            BigDecimal size) {}

    @Query(
            "select new io.milepost.invoice.IssuedItems$Issued(l.id, l.itemKey, i.project, i.id, i.number, i.currency, sum(a.decided.net),"
                    + " sum(case when cast(a.state as string) = 'BILLED' then a.decided.size else 0.0 end))"
                    + " from LateChange l, Portion p, Allocation a, Invoice i"
                    + " where p.itemKey = l.itemKey and a.id.portion = p.id and i.id.value = a.id.invoice"
                    + " and i.project in :projects and i.number is not null"
                    + " and cast(a.state as string) in ('BILLED', 'WRITTEN_OFF')"
                    + " group by l.id, l.itemKey, i.project, i.id, i.number, i.currency order by l.id desc")
    List<Issued> issued(Collection<String> projects);
}
