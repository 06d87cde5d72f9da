package io.milepost.invoice;

import io.milepost.project.ItemKey;
import io.milepost.project.Receipt;
import io.milepost.project.Receipts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The receipts behind an invoice's expenses: as they are now on a draft, as they went out once it is issued. */
@Component
public class ReceiptsOfInvoice {
    /** A receipt by its hash. */
    public record Listed(ItemKey item, String sha256) {}

    private final InvoiceReceipts frozen;
    private final Invoices invoices;
    private final Receipts receipts;

    ReceiptsOfInvoice(InvoiceReceipts frozen, Invoices invoices, Receipts receipts) {
        this.frozen = frozen;
        this.invoices = invoices;
        this.receipts = receipts;
    }

    /** In the very transaction that issues the invoice. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(InvoiceIssued issued) {
        List<InvoiceReceipt> all = new ArrayList<>();
        for (Listed now : ofExpenses(issued.invoice())) {
            all.add(new InvoiceReceipt(issued.invoice(), now.item().value(), now.sha256(), all.size() + 1));
        }
        frozen.saveAll(all);
    }

    @Transactional(readOnly = true)
    public List<Listed> of(InvoiceId id) {
        boolean issued = invoices.findById(id).orElseThrow().number() != null;
        return issued
                ? frozen.of(id.value()).stream()
                        .map(kept -> new Listed(new ItemKey(kept.item()), kept.sha256()))
                        .toList()
                : ofExpenses(id);
    }

    /** One of them; nothing of another invoice. */
    @Transactional(readOnly = true)
    public Optional<Receipt> find(InvoiceId id, String sha256) {
        return of(id).stream()
                .filter(listed -> listed.sha256().equals(sha256))
                .findFirst()
                .flatMap(listed -> receipts.withHash(sha256, listed.item()));
    }

    /** All of them with their contents, as they go out. */
    @Transactional(readOnly = true)
    public List<Receipt> contents(InvoiceId id) {
        return of(id).stream()
                .map(listed -> receipts.withHash(listed.sha256(), listed.item()).orElseThrow())
                .toList();
    }

    private List<Listed> ofExpenses(InvoiceId id) {
        List<ItemKey> expenses = frozen.expenses(id.value()).stream()
                .map(row -> new ItemKey((String) row[0]))
                .toList();
        Map<ItemKey, String> hashes = receipts.hashes(expenses);
        return expenses.stream()
                .filter(hashes::containsKey)
                .map(item -> new Listed(item, java.util.Objects.requireNonNull(hashes.get(item))))
                .toList();
    }
}
