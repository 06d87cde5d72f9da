package io.milepost.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What invoices, issued or not, have to do with a project's open portions. */
interface OpenWorkHistory extends Repository<Invoice, InvoiceId> {
    /** A portion that a draft has; {@code net} is its share in the draft's line. */
    record Reserved(String portion, BigDecimal net, String businessKey, InvoiceState state) {}

    /** A portion that an invoice left for a later one. */
    record HeldBack(
            String portion,
            String businessKey,
            @Nullable String number,
            InvoiceState state,
            @Nullable String reason,
            String author) {}

    /** A portion that is open again. */
    interface Credited {
        String getItem();

        String getCreditNote();
    }

    /** The days of work that an issued invoice bills. */
    record BilledPeriod(String project, String number, LocalDate from, LocalDate to) {}

    String OPEN = " from Allocation a, Portion p, Invoice i where p.id = a.id.portion and i.id.value = a.id.invoice"
            + " and p.project in :projects and p.settled = false";

    @Query("select new io.milepost.invoice.OpenWorkHistory$Reserved(p.id, a.decided.net, i.businessKey, i.state)" + OPEN
            + " and a.livePortion is not null")
    List<Reserved> reserved(Collection<String> projects);

    @Query(
            "select new io.milepost.invoice.OpenWorkHistory$HeldBack(p.id, i.businessKey, i.number, i.state, a.decided.reason, a.decided.author)"
                    + OPEN
                    + " and cast(a.state as string) = 'HELD' and i.state <> io.milepost.invoice.InvoiceState.DISCARDED"
                    + " order by i.createdAt")
    List<HeldBack> heldBack(Collection<String> projects);

    @Query(
            value =
                    "select p.item_key as item, c.number as creditNote from allocation a join portion p on p.id = a.portion_id"
                            + " join invoice c on c.id = a.invoice_id where c.corrects is not null and p.project_code in (:projects)"
                            + " and c.number is not null and a.state = 'CREDITED' order by a.changed_at",
            nativeQuery = true)
    List<Credited> credited(Collection<String> projects);

    @Query("select new io.milepost.invoice.OpenWorkHistory$BilledPeriod(i.project, i.number, min(l.from), max(l.to))"
            + " from Invoice i join i.lines l where i.project in :projects and i.number is not null"
            + " and i.kind <> io.milepost.invoice.InvoiceKind.CREDIT_NOTE and l.kind = io.milepost.invoice.LineKind.TIME"
            + " and l.from is not null and l.to is not null group by i.project, i.number order by i.number")
    List<BilledPeriod> billed(Collection<String> projects);
}
