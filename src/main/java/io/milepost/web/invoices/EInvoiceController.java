package io.milepost.web.invoices;

import io.milepost.document.Documents;
import io.milepost.document.StoredDocument;
import io.milepost.invoice.InvoiceId;
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

/** The legal XML of an issued invoice, in the syntax its client receives. */
@RestController
@RequestMapping("/api/invoices/{id}")
@Tag(name = "Documents")
class EInvoiceController {
    private final Documents documents;
    private final Access access;

    EInvoiceController(Documents documents, Access access) {
        this.documents = documents;
        this.access = access;
    }

    @GetMapping(path = "/invoice.cii.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The e-invoice as UN/CEFACT CII (Factur-X, XRechnung); its ETag is the file's SHA-256")
    ResponseEntity<byte[]> cii(@PathVariable String id, Caller caller) {
        return original(
                id,
                caller,
                Documents.INVOICE_CII,
                "CII e-invoice (its client receives another kind, or none) of the invoice");
    }

    @GetMapping(path = "/invoice.ubl.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The e-invoice as UBL 2.1 (XRechnung, Peppol); its ETag is the file's SHA-256")
    ResponseEntity<byte[]> ubl(@PathVariable String id, Caller caller) {
        return original(
                id,
                caller,
                Documents.INVOICE_UBL,
                "UBL e-invoice (its client receives another kind, or none) of the invoice");
    }

    private ResponseEntity<byte[]> original(String id, Caller caller, String kind, String what) {
        InvoiceId invoice = access.invoice(caller, id).id();
        StoredDocument original = documents.find(invoice, kind).orElseThrow(() -> new UnknownRecord(what, id));
        var download = ContentDisposition.attachment()
                .filename(original.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(original.sha256())
                .body(original.content());
    }
}
