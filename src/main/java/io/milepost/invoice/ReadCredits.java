package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Line;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What corrects what, and what of an issued invoice can still be credited. */
@Component
public class ReadCredits {
    private final Invoices invoices;
    private final CreditRequests requests;
    private final CreditHistory history;

    ReadCredits(Invoices invoices, CreditRequests requests, CreditHistory history) {
        this.invoices = invoices;
        this.requests = requests;
        this.history = history;
    }

    /** Of a line: what no credit note names yet, in its own sign. */
    public record Left(BigDecimal net, BigDecimal quantity) {}

    /** The invoice a credit note corrects, and why. */
    public record Corrected(Invoice invoice, CreditRequest request) {}

    @Transactional(readOnly = true)
    public Optional<Corrected> corrected(Invoice note) {
        @Nullable InvoiceId corrects = note.corrects();
        return corrects == null
                ? Optional.empty()
                : invoices.findById(corrects)
                        .map(invoice -> new Corrected(
                                invoice, requests.findById(note.id().value()).orElseThrow()));
    }

    /** Credit notes over the invoice, withdrawn ones left out, in the order they were asked for. */
    @Transactional(readOnly = true)
    public List<Invoice> creditedBy(Invoice invoice) {
        return invoices.findByCorrectsOrderByCreatedAtAsc(invoice.id().value()).stream()
                .filter(CreditHistory.ISSUED_OR_RESERVED)
                .toList();
    }

    /** Whether issued credit notes left nothing of any of its lines. */
    @Transactional(readOnly = true)
    public boolean isInFull(Invoice invoice) {
        CreditBasis basis = history.basis(invoice, null, CreditHistory.ISSUED);
        CreditArithmetic arithmetic = basis.arithmetic();
        return basis.content().lines().stream()
                .allMatch(line -> arithmetic.left(line).signum() == 0);
    }

    /** By line position; empty for what can't be credited. */
    @Transactional(readOnly = true)
    public Map<Integer, Left> left(Invoice invoice) {
        Map<Integer, Left> left = new HashMap<>();
        if (invoice.state() == InvoiceState.ISSUED && invoice.kind() != InvoiceKind.CREDIT_NOTE) {
            CreditBasis basis = history.basis(invoice, null, CreditHistory.ISSUED_OR_RESERVED);
            CreditArithmetic arithmetic = basis.arithmetic();
            for (Line line : basis.content().lines()) {
                left.put(line.position(), new Left(arithmetic.left(line), basis.quantityLeft(line)));
            }
        }
        return left;
    }
}
