package io.milepost.web.invoices;

import io.milepost.document.Documents;
import io.milepost.document.InvoiceAnnexes;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.PreviewInvoice;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The hours and expenses behind an invoice, as tables. */
@RestController
@Tag(name = "Documents")
class AnnexController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Documents documents;
    private final InvoiceAnnexes annexes;
    private final PreviewInvoice previewInvoice;
    private final Access access;

    AnnexController(Documents documents, InvoiceAnnexes annexes, PreviewInvoice previewInvoice, Access access) {
        this.documents = documents;
        this.annexes = annexes;
        this.previewInvoice = previewInvoice;
        this.access = access;
    }

    @GetMapping(path = "/api/invoices/{id}/timesheet.csv", produces = "text/csv")
    @Operation(
            summary = "The hours behind the invoice, as its client gets them",
            description =
                    "Of an issued invoice the original, its ETag the file's SHA-256. Where the client gets none, all"
                            + " hours by person, for the firm's own use.")
    ResponseEntity<byte[]> timesheet(@PathVariable String id, Caller caller, WebRequest asked) {
        return table(id, Documents.TIMESHEET, annexes::timesheet, caller, asked);
    }

    @GetMapping(path = "/api/invoices/{id}/expenses.csv", produces = "text/csv")
    @Operation(
            summary = "The expenses on the invoice, as its client gets them",
            description = "Of an issued invoice the original, its ETag the file's SHA-256.")
    ResponseEntity<byte[]> expenses(@PathVariable String id, Caller caller, WebRequest asked) {
        return table(id, Documents.EXPENSES, annexes::expenses, caller, asked);
    }

    private ResponseEntity<byte[]> table(
            String id, String kind, Function<FrozenInvoice, byte[]> now, Caller caller, WebRequest asked) {
        InvoiceId invoice = access.invoice(caller, id).id();
        return documents
                .entry(invoice, kind)
                .map(original -> Original.download(documents, invoice, original, CSV, asked))
                .orElseGet(() -> download(kind)
                        .cacheControl(CacheControl.noStore())
                        .body(now.apply(previewInvoice.of(invoice))));
    }

    private static ResponseEntity.BodyBuilder download(String name) {
        var file = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, file.toString());
    }
}
