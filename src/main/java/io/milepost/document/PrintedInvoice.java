package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the template sees: the frozen invoice as words and figures of the client's language. Nothing is computed. */
record PrintedInvoice(
        String language,
        Map<String, String> t,
        String title,
        @Nullable String number,
        String subject,
        @Nullable String note,
        @Nullable String logo,
        PrintedSeller seller,
        PrintedBuyer buyer,
        List<Fact> facts,
        String amountHeading,
        List<PrintedLine> firstLines,
        List<PrintedLine> lastLines,
        List<PrintedTax> taxes,
        List<String> taxNotes,
        @Nullable String accountingVat,
        String lineTotal,
        List<PrintedAllowance> allowances,
        String net,
        String vat,
        String gross,
        @Nullable String prepaid,
        @Nullable String withheld,
        @Nullable String payable,
        String ask,
        @Nullable String askLater,
        boolean asksPayment) {

    static PrintedInvoice of(FrozenInvoice invoice, Optional<String> logo) {
        var words = Wording.in(invoice.language());
        var lines = invoice.lines().stream()
                .map(line -> PrintedLine.of(line, invoice, words))
                .toList();
        var split = PrintedLine.tailStart(lines);
        var totals = invoice.totals();
        return new PrintedInvoice(
                words.language(),
                words.labels(),
                title(invoice, words),
                invoice.number(),
                invoice.subject(),
                invoice.note(),
                logo.orElse(null),
                PrintedSeller.of(invoice.seller()),
                PrintedBuyer.of(invoice, words),
                Fact.of(invoice, words),
                words.sentence("amount", Map.of("currency", invoice.currency())),
                lines.subList(0, split),
                lines.subList(split, lines.size()),
                invoice.taxes().stream().map(tax -> PrintedTax.of(tax, words)).toList(),
                PrintedTax.notes(invoice.taxes(), words),
                PrintedTax.inBaseCurrency(invoice, words),
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
                PaymentRequest.of(invoice, words),
                PaymentRequest.withheld(invoice, words),
                invoice.kind() != InvoiceKind.CREDIT_NOTE);
    }

    boolean hasAllowances() {
        return !allowances.isEmpty();
    }

    boolean hasFirstLines() {
        return !firstLines.isEmpty();
    }

    /** False where the last line is so long that it may break over pages instead of staying with the totals. */
    boolean hasLastLines() {
        return !lastLines.isEmpty();
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
}
