package io.milepost.web.invoices;

import io.milepost.document.ComposeInvoice;
import io.milepost.document.Documents;
import io.milepost.document.KeptDocument;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.PreviewInvoice;
import io.milepost.project.UnknownRecord;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The pages a client reads: as they would be now, and the original once it is issued. */
@RestController
@RequestMapping("/api/invoices/{id}")
@Tag(name = "Documents")
class PdfController {
    private final PreviewInvoice previewInvoice;
    private final ComposeInvoice composeInvoice;
    private final Documents documents;
    private final Access access;

    PdfController(PreviewInvoice previewInvoice, ComposeInvoice composeInvoice, Documents documents, Access access) {
        this.previewInvoice = previewInvoice;
        this.composeInvoice = composeInvoice;
        this.documents = documents;
        this.access = access;
    }

    @GetMapping(path = "/preview.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The invoice as its reader would see it now; a draft says that it is one")
    ResponseEntity<byte[]> preview(@PathVariable String id, Caller caller) {
        InvoiceId invoice = access.invoice(caller, id).id();
        byte[] pdf = composeInvoice.preview(previewInvoice.of(invoice));
        return inline("preview.pdf").cacheControl(CacheControl.noStore()).body(pdf);
    }

    @GetMapping(path = "/invoice.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The original of an issued invoice; its ETag is the file's SHA-256")
    ResponseEntity<byte[]> original(@PathVariable String id, Caller caller, WebRequest asked) {
        InvoiceId invoice = access.invoice(caller, id).id();
        KeptDocument original = documents
                .entry(invoice, Documents.INVOICE_PDF)
                .orElseThrow(() -> new UnknownRecord("document yet of the invoice", id));
        return Original.inline(documents, invoice, original, MediaType.APPLICATION_PDF, asked);
    }

    private static ResponseEntity.BodyBuilder inline(String fileName) {
        var shown = ContentDisposition.inline()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString());
    }
}
