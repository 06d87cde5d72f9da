package io.milepost.invoice;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvoiceReceipts extends Repository<InvoiceReceipt, InvoiceReceipt.Id> {
    <T extends InvoiceReceipt> List<T> saveAll(Iterable<T> receipts);

    @Query("select r from InvoiceReceipt r where r.id.invoice = :invoice order by r.position")
    List<InvoiceReceipt> of(String invoice);

    /** The expenses an invoice bills or would bill, by their day. */
    @Query("select distinct p.itemKey, e.details.date from Allocation a, Portion p, Expense e"
            + " where p.id = a.id.portion and e.key.value = p.itemKey and a.id.invoice = :invoice"
            + " and cast(a.state as string) in ('RESERVED', 'BILLED') order by e.details.date, p.itemKey")
    List<Object[]> expenses(String invoice);
}
