package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issued invoices with what is owed on them, for whoever reads a bank statement. */
@Component
public class OpenInvoices {
    private static final int PAGE = 500;
    private static final String SELECT = """
            select i.id, i.number, i.client_code as client, c.name from receivable r join invoice i on i.id = r.invoice_id
            join client c on c.code = i.client_code where i.number is not null and\s""";

    private final JdbcClient jdbc;
    private final Receivables receivables;
    private final Payments payments;

    OpenInvoices(JdbcClient jdbc, Receivables receivables, Payments payments) {
        this.jdbc = jdbc;
        this.receivables = receivables;
        this.payments = payments;
    }

    private record Head(String id, String number, String client, String name) {}

    /** Those that owe something, and those overpaid. */
    @Transactional(readOnly = true)
    public List<OpenInvoice> all() {
        return of(jdbc.sql(SELECT + "r.owed <> 0").query(Head.class).list());
    }

    /** Whatever is owed on them; one that is not there is left out. */
    @Transactional(readOnly = true)
    public List<OpenInvoice> numbered(Collection<String> numbers) {
        List<OpenInvoice> found = new ArrayList<>();
        List<String> all = List.copyOf(numbers);
        for (int from = 0; from < all.size(); from += PAGE) {
            List<String> page = all.subList(from, Math.min(all.size(), from + PAGE));
            found.addAll(of(jdbc.sql(SELECT + "i.number in (:numbers)")
                    .param("numbers", page)
                    .query(Head.class)
                    .list()));
        }
        return found;
    }

    /** Nobody pays them meanwhile. Always in the same order, so that two never wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<InvoiceId> invoices) {
        new TreeSet<>(invoices.stream().map(InvoiceId::value).toList()).forEach(receivables::lock);
    }

    /** Payments, and what was paid back, that nobody has taken back. */
    @Transactional(readOnly = true)
    public List<Payment> standing(InvoiceId invoice) {
        return unreversed(payments.findByInvoiceOrderById(invoice.value()));
    }

    /** The same of many at once; each of them is there. */
    @Transactional(readOnly = true)
    public Map<InvoiceId, List<Payment>> standingOf(Collection<InvoiceId> invoices) {
        Map<InvoiceId, List<Payment>> found = new HashMap<>();
        invoices.forEach(invoice -> found.put(invoice, List.of()));
        List<String> ids = invoices.stream().map(InvoiceId::value).toList();
        for (int from = 0; from < ids.size(); from += PAGE) {
            payments.findByInvoiceInOrderById(ids.subList(from, Math.min(ids.size(), from + PAGE))).stream()
                    .collect(Collectors.groupingBy(Payment::invoice))
                    .forEach((invoice, all) -> found.put(new InvoiceId(invoice), unreversed(all)));
        }
        return found;
    }

    private static List<Payment> unreversed(List<Payment> all) {
        Set<Long> reversed =
                all.stream().map(Payment::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream()
                .filter(payment -> payment.kind() != PaymentKind.REVERSED && !reversed.contains(payment.id()))
                .toList();
    }

    private List<OpenInvoice> of(List<Head> heads) {
        Map<String, Head> byId = new LinkedHashMap<>();
        heads.forEach(head -> byId.put(head.id(), head));
        List<String> ids = List.copyOf(byId.keySet());
        List<OpenInvoice> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            for (Receivable owed : receivables.findByInvoiceIn(ids.subList(from, Math.min(ids.size(), from + PAGE)))) {
                found.add(of(Objects.requireNonNull(byId.get(owed.invoice())), owed));
            }
        }
        return found;
    }

    private static OpenInvoice of(Head head, Receivable owed) {
        return new OpenInvoice(
                new InvoiceId(head.id()),
                head.number(),
                head.client(),
                head.name(),
                owed.dueDate(),
                owed.due(),
                owed.withheld(),
                owed.claimed(),
                owed.overpaid());
    }
}
