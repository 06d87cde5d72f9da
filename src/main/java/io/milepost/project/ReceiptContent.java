package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A receipt's bytes under their own SHA-256 (hex, lower case): never changed, and what was frozen can be checked against it. */
@Entity
class ReceiptContent {
    @Id
    private String sha256;

    @Column(name = "media_type")
    private String mediaType;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;

    private int bytes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    protected ReceiptContent() {}

    ReceiptContent(ReceiptType type, byte[] content, Instant at) {
        this.sha256 = sha256(content);
        this.mediaType = type.mediaType();
        this.content = content;
        this.bytes = content.length;
        this.createdAt = at;
    }

    Receipt receipt(ItemKey item) {
        return new Receipt(item, sha256, ReceiptType.called(mediaType), content);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
