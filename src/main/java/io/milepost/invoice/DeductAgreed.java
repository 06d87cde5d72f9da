package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Withheld;
import io.milepost.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lowers an invoice by what was agreed: first what the client keeps until acceptance, then what was paid ahead. */
@Component
class DeductAgreed {
    private final Deposits deposits;
    private final Retainages retainages;

    DeductAgreed(Deposits deposits, Retainages retainages) {
        this.deposits = deposits;
        this.retainages = retainages;
    }

    /** {@code work} are the invoice's lines without deductions. Only an invoice for work is lowered. */
    Deductions from(Invoice invoice, List<InvoiceLine> work, List<Allowance> allowances, String language) {
        Currency currency = invoice.currency();
        if (invoice.kind() != InvoiceKind.INVOICE) {
            return new Deductions(List.of(), List.of(), Money.zero(currency), null);
        }
        var words = new DeductionWords(language);
        List<InvoiceLine> lines = new ArrayList<>(work);
        retained(invoice, true, words).ifPresent(terms -> lines.addAll(terms.lines(work, allowances, currency)));
        List<DepositUse> uses = DeductDeposits.from(lines, allowances, deposits.open(invoice), currency, words);
        uses.stream().filter(use -> use.deposit().taxed()).map(words::line).forEach(lines::add);
        Money prepaid = Money.sum(
                uses.stream()
                        .filter(use -> !use.deposit().taxed())
                        .map(DepositUse::amount)
                        .toList(),
                currency);
        Money gross = Money.rounded(
                TaxTable.of(lines, allowances, currency, Map.of()).totals().gross(), currency);
        return new Deductions(
                List.copyOf(lines.subList(work.size(), lines.size())),
                uses,
                prepaid,
                withheld(invoice, gross, prepaid, language));
    }

    /** What was reserved of deposits without tax. */
    Money prepaid(Invoice invoice) {
        return Money.rounded(deposits.prepaid(invoice.id()), invoice.currency());
    }

    @Nullable
    Withheld withheld(Invoice invoice, Money gross, Money prepaid, String language) {
        return retained(invoice, false, new DeductionWords(language))
                .map(terms -> terms.part(gross, prepaid))
                .orElse(null);
    }

    private Optional<WithholdRetainage> retained(Invoice invoice, boolean taxed, DeductionWords words) {
        if (invoice.kind() != InvoiceKind.INVOICE) {
            return Optional.empty();
        }
        return retainages
                .of(invoice.project())
                .filter(terms -> retainages.taxedAtRelease(terms) == taxed)
                .map(terms -> new WithholdRetainage(terms.code(), terms.percent(), words));
    }
}
