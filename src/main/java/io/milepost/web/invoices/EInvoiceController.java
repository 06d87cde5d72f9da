package io.milepost.web.invoices;

import io.milepost.document.Documents;
import io.milepost.document.KeptDocument;
import io.milepost.invoice.InvoiceId;
import io.milepost.project.UnknownRecord;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

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
    ResponseEntity<byte[]> cii(@PathVariable String id, Caller caller, WebRequest asked) {
        return original(
                id,
                caller,
                Documents.INVOICE_CII,
                "CII e-invoice (its client receives another kind, or none) of the invoice",
                asked);
    }

    @GetMapping(path = "/invoice.ubl.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The e-invoice as UBL 2.1 (XRechnung, Peppol); its ETag is the file's SHA-256")
    ResponseEntity<byte[]> ubl(@PathVariable String id, Caller caller, WebRequest asked) {
        return original(
                id,
                caller,
                Documents.INVOICE_UBL,
                "UBL e-invoice (its client receives another kind, or none) of the invoice",
                asked);
    }

    private ResponseEntity<byte[]> original(String id, Caller caller, String kind, String what, WebRequest asked) {
        InvoiceId invoice = access.invoice(caller, id).id();
        KeptDocument original = documents.entry(invoice, kind).orElseThrow(() -> new UnknownRecord(what, id));
        return Original.download(documents, invoice, original, MediaType.APPLICATION_XML, asked);
    }
}
