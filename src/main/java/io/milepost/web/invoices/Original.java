package io.milepost.web.invoices;

import io.milepost.document.Documents;
import io.milepost.document.KeptDocument;
import io.milepost.invoice.InvoiceId;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Answers with an original: its ETag is the file's SHA-256, and who has it already gets no bytes, nor are any read. */
final class Original {
    private Original() {}

    static ResponseEntity<byte[]> inline(
            Documents documents, InvoiceId invoice, KeptDocument entry, MediaType type, WebRequest asked) {
        return of(documents, invoice, entry, type, ContentDisposition.inline(), asked);
    }

    static ResponseEntity<byte[]> download(
            Documents documents, InvoiceId invoice, KeptDocument entry, MediaType type, WebRequest asked) {
        return of(documents, invoice, entry, type, ContentDisposition.attachment(), asked);
    }

    private static ResponseEntity<byte[]> of(
            Documents documents,
            InvoiceId invoice,
            KeptDocument entry,
            MediaType type,
            ContentDisposition.Builder shown,
            WebRequest asked) {
        boolean known = asked.checkNotModified("\"" + entry.sha256() + "\"");
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(entry.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(entry.sha256())
                .body(
                        known
                                ? null
                                : documents
                                        .find(invoice, entry.kind())
                                        .orElseThrow()
                                        .content());
    }
}
