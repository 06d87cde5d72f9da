package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the template sees: the frozen invoice as words and figures of the client's language. Nothing is computed. */
record PrintedInvoice(
        String language,
        Map<String, String> t,
        String title,
        @Nullable String number,
        String subject,
        @Nullable String note,
        boolean logo,
        PrintedSeller seller,
        PrintedBuyer buyer,
        List<Fact> facts,
        String amountHeading,
        List<PrintedLine> lines,
        List<PrintedTax> taxes,
        List<String> taxNotes,
        @Nullable String accountingVat,
        List<String> includedHours,
        String lineTotal,
        List<PrintedAllowance> allowances,
        String net,
        String vat,
        String gross,
        @Nullable String prepaid,
        @Nullable String withheld,
        @Nullable String payable,
        String amountDue,
        @Nullable String dueDate,
        String ask,
        @Nullable String askLater,
        boolean asksPayment,
        PrintedAnnexes annexes) {

    static PrintedInvoice of(FrozenInvoice invoice, Annexes annexes, Wording words, boolean logo) {
        var totals = invoice.totals();
        return new PrintedInvoice(
                words.language(),
                words.labels(),
                title(invoice, words),
                invoice.number(),
                invoice.subject(),
                invoice.note(),
                logo,
                PrintedSeller.of(invoice.seller()),
                PrintedBuyer.of(invoice, words),
                Fact.of(invoice, words),
                words.sentence("amount", Map.of("currency", invoice.currency())),
                PrintedLine.of(invoice, words),
                invoice.taxes().stream().map(tax -> PrintedTax.of(tax, words)).toList(),
                PrintedTax.notes(invoice.taxes(), words),
                PrintedTax.inBaseCurrency(invoice, words),
                invoice.includedHours().stream()
                        .map(balance -> PrintedIncludedHours.of(balance, words))
                        .toList(),
                PrintedAllowance.before(invoice, words),
                PrintedAllowance.of(invoice, words),
                words.amount(totals.net(), invoice.currency()),
                words.amount(totals.vat(), invoice.currency()),
                words.amount(totals.gross(), invoice.currency()),
                invoice.prepaid().signum() == 0
                        ? null
                        : words.amount(invoice.prepaid().negate(), invoice.currency()),
                invoice.withheld() == null
                        ? null
                        : words.amount(invoice.withheld().amount().negate(), invoice.currency()),
                invoice.payable().compareTo(totals.gross()) == 0
                        ? null
                        : words.amount(invoice.payable(), invoice.currency()),
                words.amount(invoice.payable(), invoice.currency()),
                dueDate(invoice, words),
                PaymentRequest.of(invoice, words),
                PaymentRequest.withheld(invoice, words),
                invoice.kind() != InvoiceKind.CREDIT_NOTE,
                PrintedAnnexes.of(annexes, words));
    }

    boolean hasAllowances() {
        return !allowances.isEmpty();
    }

    private static String title(FrozenInvoice invoice, Wording words) {
        boolean draft = invoice.number() == null;
        String title = switch (invoice.kind()) {
            case INVOICE -> draft ? "draft" : "invoice";
            case DEPOSIT -> draft ? "depositDraft" : "deposit";
            case CREDIT_NOTE -> draft ? "draftCreditNote" : "creditNote";
        };
        return draft ? words.text(title) : words.text(title) + " " + invoice.number();
    }

    private static @Nullable String dueDate(FrozenInvoice invoice, Wording words) {
        var due = invoice.dueDate();
        return due == null || invoice.kind() == InvoiceKind.CREDIT_NOTE ? null : words.date(due);
    }
}
