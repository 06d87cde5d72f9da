package io.milepost.web.invoices;

import io.milepost.invoice.CreditPreview;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLine;
import io.milepost.invoice.PreviewCreditNote;
import io.milepost.invoice.RequestCreditNote;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.Numbers;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Credit notes over an issued invoice, in full or in part. */
@RestController
@RequestMapping("/api/invoices/{id}/credit-notes")
@Tag(name = "Credit notes")
class CreditNoteController {
    record PreviewedLine(String key, String description, String quantity, String unit, String net) {
        static PreviewedLine of(InvoiceLine line, Currency currency) {
            return new PreviewedLine(
                    line.key(),
                    line.description(),
                    Numbers.plain(line.quantity()),
                    Units.shown(line.unit()),
                    Numbers.amount(line.net(), currency));
        }
    }

    record Previewed(
            List<PreviewedLine> lines,
            String discount,
            List<ShownTax> taxes,
            ShownTotals totals,
            List<String> warnings) {}

    private final RequestCreditNote requestCreditNote;
    private final PreviewCreditNote previewCreditNote;
    private final ReadInvoice readInvoice;
    private final Access access;

    CreditNoteController(
            RequestCreditNote requestCreditNote,
            PreviewCreditNote previewCreditNote,
            ReadInvoice readInvoice,
            Access access) {
        this.requestCreditNote = requestCreditNote;
        this.previewCreditNote = previewCreditNote;
        this.readInvoice = readInvoice;
        this.access = access;
    }

    @PostMapping
    @Operation(summary = "Ask for a credit note, in full or for lines of the invoice; it goes to approval (accounting)")
    ResponseEntity<ShownInvoice> post(@PathVariable String id, @RequestBody GivenCredit body, Caller caller) {
        access.requireAccounting(caller);
        InvoiceId invoice = access.invoice(caller, id).id();
        var wish = body.wish();
        InvoiceId note = OnceMore.after(() -> requestCreditNote.request(invoice, wish, caller.user()));
        return ResponseEntity.created(URI.create("/api/invoices/" + note)).body(readInvoice.of(note));
    }

    @PostMapping("/preview")
    @Operation(summary = "What such a credit note would come to; nothing is stored (accounting)")
    Previewed preview(
            @PathVariable String id,
            @RequestBody GivenCredit body,
            @RequestParam(required = false) @Nullable String revising,
            Caller caller) {
        access.requireAccounting(caller);
        Invoice invoice = access.invoice(caller, id);
        InvoiceId self =
                revising == null ? null : access.invoice(caller, revising).id();
        CreditPreview preview = previewCreditNote.of(invoice.id(), body.wish("preview"), self);
        Currency currency = invoice.currency();
        return new Previewed(
                preview.lines().stream()
                        .map(line -> PreviewedLine.of(line, currency))
                        .toList(),
                Numbers.amount(
                        preview.allowances().stream()
                                .map(allowance -> allowance.amount())
                                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add),
                        currency),
                ShownTax.of(preview.taxes(), currency),
                ShownTotals.of(preview.totals(), preview.allowances(), currency),
                preview.warnings());
    }
}
