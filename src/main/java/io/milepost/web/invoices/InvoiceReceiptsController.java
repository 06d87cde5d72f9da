package io.milepost.web.invoices;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.ReceiptsOfInvoice;
import io.milepost.project.Receipt;
import io.milepost.project.UnknownRecord;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.work.ReceiptFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The receipts behind an invoice, for whoever may see the invoice: its approvers among them. */
@RestController
@RequestMapping("/api/invoices/{id}/receipts")
@Tag(name = "Documents")
class InvoiceReceiptsController {
    record Listed(String item, String sha256, String link) {
        static String link(InvoiceId invoice, String sha256) {
            return "/api/invoices/%s/receipts/%s".formatted(invoice, sha256);
        }
    }

    private final ReceiptsOfInvoice receipts;
    private final Access access;

    InvoiceReceiptsController(ReceiptsOfInvoice receipts, Access access) {
        this.receipts = receipts;
        this.access = access;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "The receipts of the invoice's expenses; of an issued one as they went out. As a zip with Accept: application/zip")
    List<Listed> list(@PathVariable String id, Caller caller) {
        InvoiceId invoice = access.invoice(caller, id).id();
        return receipts.of(invoice).stream()
                .map(one -> new Listed(one.item().value(), one.sha256(), Listed.link(invoice, one.sha256())))
                .toList();
    }

    @GetMapping(produces = "application/zip")
    @Operation(hidden = true)
    byte[] zip(@PathVariable String id, Caller caller) {
        InvoiceId invoice = access.invoice(caller, id).id();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Receipt receipt : receipts.contents(invoice)) {
                zip.putNextEntry(new ZipEntry(ReceiptFile.name(receipt)));
                zip.write(receipt.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @GetMapping("/{sha256}")
    @Operation(summary = "One receipt of the invoice, by the hash of its bytes")
    ResponseEntity<byte[]> one(@PathVariable String id, @PathVariable String sha256, Caller caller) {
        InvoiceId invoice = access.invoice(caller, id).id();
        return receipts.find(invoice, sha256)
                .map(ReceiptFile::answer)
                .orElseThrow(() -> new UnknownRecord("receipt of this invoice", sha256));
    }
}
