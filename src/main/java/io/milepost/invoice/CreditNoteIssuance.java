package io.milepost.invoice;

import io.milepost.billing.CreditLedger;
import io.milepost.invoice.FrozenInvoice.Preceding;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A credit note takes back what it reserved of its invoice, after one more look at what is left of that. */
@Component
class CreditNoteIssuance implements Issuance {
    private final Invoices invoices;
    private final CreditRequests requests;
    private final CreditHistory history;
    private final CreditLedger ledger;
    private final GiveBackDeposits giveBackDeposits;
    private final DepositsInUse depositsInUse;

    CreditNoteIssuance(
            Invoices invoices,
            CreditRequests requests,
            CreditHistory history,
            CreditLedger ledger,
            GiveBackDeposits giveBackDeposits,
            DepositsInUse depositsInUse) {
        this.invoices = invoices;
        this.requests = requests;
        this.history = history;
        this.ledger = ledger;
        this.giveBackDeposits = giveBackDeposits;
        this.depositsInUse = depositsInUse;
    }

    @Override
    public boolean isFor(InvoiceKind kind) {
        return kind == InvoiceKind.CREDIT_NOTE;
    }

    @Override
    public void settle(Invoice note, FrozenInvoice content) {
        Invoice original =
                invoices.findById(Objects.requireNonNull(note.corrects())).orElseThrow();
        CreditBasis basis = history.basis(original, note.id(), CreditHistory.ISSUED);
        Credited credited = CreditHistory.credited(original, new CreditHistory.Past(note, content));
        depositsInUse.requireFree(original, note.id(), note.lines());
        Map<String, BigDecimal> takenBack =
                new HashMap<>(ledger.reservedNets(note.id().value()));
        takenBack.putAll(giveBackDeposits.give(original, note));
        CreditBounds.check(content, note.lines(), credited, basis, takenBack);
        CreditRequest request = requests.findById(note.id().value()).orElseThrow();
        ledger.settle(
                note.id().value(),
                original.id().value(),
                reopens(content, request),
                request.reason(),
                rest(basis, credited),
                original.currency());
    }

    /** As it was approved. */
    private static boolean reopens(FrozenInvoice content, CreditRequest request) {
        Preceding corrected = Objects.requireNonNull(content.preceding());
        return Objects.requireNonNullElse(corrected.reopens(), request.reopens());
    }

    /** What stays billed on each line that is credited, by the line's key. */
    private static Map<String, BigDecimal> rest(CreditBasis basis, Credited credited) {
        CreditArithmetic arithmetic = basis.arithmetic();
        return new HashMap<>(basis.content().lines().stream()
                .filter(line -> credited.nets().containsKey(line.position()))
                .collect(Collectors.toMap(
                        line -> basis.kept(line).key(),
                        line -> arithmetic
                                .left(line)
                                .subtract(Objects.requireNonNull(credited.nets().get(line.position()))))));
    }
}
