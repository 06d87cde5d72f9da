package io.milepost.invoice;

import io.milepost.client.ClientDetails;
import io.milepost.client.Clients;
import io.milepost.invoice.FrozenInvoice.AccountingVat;
import io.milepost.invoice.FrozenInvoice.Preceding;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a credit note out in full: who, what for and at which rates is the corrected invoice's, to the letter; only how
 * it reaches the client is today's.
 */
@Component
class CreditContent {
    private final Clients clients;
    private final FrozenInvoices frozen;
    private final Invoices invoices;
    private final Issuer issuer;

    CreditContent(Clients clients, FrozenInvoices frozen, Invoices invoices, Issuer issuer) {
        this.clients = clients;
        this.frozen = frozen;
        this.invoices = invoices;
        this.issuer = issuer;
    }

    FrozenInvoice of(Invoice note, Credited credited, boolean reopens) {
        FrozenInvoice original = frozen.of(Objects.requireNonNull(note.corrects()));
        Currency currency = note.currency();
        return new FrozenInvoice(
                note.id(),
                InvoiceKind.CREDIT_NOTE,
                note.businessKey(),
                null,
                null,
                null,
                new Preceding(
                        Objects.requireNonNull(original.number()),
                        Objects.requireNonNull(original.issueDate()),
                        reopens),
                original.serviceFrom(),
                original.serviceTo(),
                original.currency(),
                original.language(),
                issuer.answeringFor(original.seller()),
                buyer(original.buyer()),
                original.projectCode(),
                original.projectName(),
                original.poNumber(),
                buyerReference(original),
                note.layout().subject(),
                note.layout().note(),
                0,
                DraftContent.lines(note.lines(), currency),
                credited.allowances(),
                credited.taxes(),
                credited.totals(currency),
                accountingVat(original, note, credited.totals(currency).vat()),
                null,
                BigDecimal.ZERO.setScale(currency.getDefaultFractionDigits()),
                clients.findById(original.buyer().code())
                        .map(client -> issuer.eInvoice(client.documents()))
                        .orElse(original.eInvoice()),
                null,
                List.of());
    }

    /** An invoice from before its client had one is corrected all the same. */
    private @Nullable String buyerReference(FrozenInvoice original) {
        return original.buyerReference() != null
                ? original.buyerReference()
                : clients.findById(original.buyer().code())
                        .map(client -> client.details().buyerReference())
                        .orElse(null);
    }

    private Buyer buyer(Buyer then) {
        String email = clients.findById(then.code())
                .map(client -> client.details())
                .map(ClientDetails::email)
                .orElse(then.email());
        return new Buyer(
                then.code(),
                then.name(),
                then.street(),
                then.postcode(),
                then.city(),
                then.country(),
                then.vatId(),
                email,
                then.contact());
    }

    /** By the invoice's own rate; the credit note that ends the VAT takes what the others left of it. */
    private @Nullable AccountingVat accountingVat(FrozenInvoice original, Invoice note, BigDecimal vat) {
        AccountingVat whole = original.accountingVat();
        if (whole == null) {
            return null;
        }
        BigDecimal creditedBefore = BigDecimal.ZERO;
        BigDecimal accountedBefore = BigDecimal.ZERO;
        for (Invoice other :
                invoices.findByCorrectsOrderByCreatedAtAsc(original.id().value())) {
            FrozenInvoice content = other.id().equals(note.id()) || other.state() == InvoiceState.DISCARDED
                    ? null
                    : frozen.submitted(other.id()).orElse(null);
            if (content != null && content.accountingVat() != null) {
                creditedBefore = creditedBefore.add(content.totals().vat());
                accountedBefore = accountedBefore.add(content.accountingVat().vat());
            }
        }
        boolean last = creditedBefore.add(vat).compareTo(original.totals().vat()) == 0;
        BigDecimal accounted = last
                ? whole.vat().subtract(accountedBefore)
                : Money.rounded(vat.multiply(whole.rate()), Currency.getInstance(whole.currency()))
                        .amount();
        return new AccountingVat(whole.currency(), whole.rate(), whole.rateDate(), accounted);
    }
}
