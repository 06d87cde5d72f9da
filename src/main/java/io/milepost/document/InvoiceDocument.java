package io.milepost.document;

import io.milepost.invoice.InvoiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The original: what the client received must be what we can show ten years on. Written once, never changed. */
@Entity
class InvoiceDocument {
    @Id
    private String id;

    @Column(name = "invoice_id")
    private String invoice;

    private String kind;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    private String sha256;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    protected InvoiceDocument() {}

    InvoiceDocument(InvoiceId invoice, String kind, String fileName, String mediaType, byte[] content, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.invoice = invoice.value();
        this.kind = kind;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.sha256 = sha256(content);
        this.content = content;
        this.createdAt = now;
    }

    String sha256() {
        return sha256;
    }

    StoredDocument stored() {
        return new StoredDocument(content, sha256, mediaType, fileName);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
