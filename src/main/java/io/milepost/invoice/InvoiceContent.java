package io.milepost.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A frozen invoice as it is kept: JSON in UTF-8, with its SHA-256. What was submitted, and what was issued from it. */
@Entity
class InvoiceContent {
    /** SUBMITTED is replaced by the next submission; ISSUED never changes. */
    enum Stage {
        SUBMITTED,
        ISSUED
    }

    @Embeddable
    record Id(@Column(name = "invoice_id") String invoice, String stage) {
        Id(InvoiceId invoice, Stage stage) {
            this(invoice.value(), stage.name());
        }
    }

    @EmbeddedId
    private Id id;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;

    private String sha256;

    @Version
    private @Nullable Integer version;

    protected InvoiceContent() {}

    InvoiceContent(Id id, String json) {
        this.id = id;
        this.content = json.getBytes(StandardCharsets.UTF_8);
        this.sha256 = Hashes.sha256(content);
    }

    void become(String json) {
        if (id.stage().equals(Stage.ISSUED.name())) {
            throw new IllegalStateException("an issued invoice never changes: " + id.invoice());
        }
        this.content = json.getBytes(StandardCharsets.UTF_8);
        this.sha256 = Hashes.sha256(content);
    }

    String json() {
        return new String(content, StandardCharsets.UTF_8);
    }

    String sha256() {
        return sha256;
    }
}
