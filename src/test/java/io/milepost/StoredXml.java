package io.milepost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.milepost.document.Documents;
import io.milepost.invoice.InvoiceId;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an invoice needs to go by the access point. */
public final class StoredXml {
    public static final String ADDRESS = "0204:991-1234512345-06";

    private StoredXml() {}

    /** Of Hafenbau's record, over REST. */
    public static void theClientWantsItByTheAccessPoint(int port) {
        Caller felix = Caller.basic(port, "felix");
        ObjectNode client = (ObjectNode) felix.get("/api/clients/HAFENBAU").json();
        client.remove("code");
        client.set(
                "documents",
                new ObjectMapper()
                        .createObjectNode()
                        .put("eInvoice", "peppol-ubl")
                        .put("endpoint", ADDRESS)
                        .put("channel", "access-point"));
        Caller.Answer answer = felix.put("/api/clients/HAFENBAU", client.toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** Where the invoice has no UBL of its own. */
    public static void insert(JdbcTemplate jdbc, Documents documents, InvoiceId invoice) throws Exception {
        if (documents.has(invoice, Documents.INVOICE_UBL)) {
            return;
        }
        byte[] xml = ("<Invoice of='" + invoice + "'/>").getBytes(UTF_8);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(xml));
        Timestamp now = Timestamp.from(Instant.now());
        jdbc.update("insert into document_content (sha256, content, created_at) values (?, ?, ?)", sha256, xml, now);
        jdbc.update("""
                insert into invoice_document (id, invoice_id, kind, file_name, media_type, sha256, retained_until,
                    created_at, version)
                values (?, ?, 'invoice.ubl.xml', 'invoice.xml', 'application/xml', ?, '2036-12-31', ?, 0)""", UUID.randomUUID().toString(), invoice.value(), sha256, now);
    }
}
