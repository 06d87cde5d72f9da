package io.milepost.document;

import io.milepost.document.store.Originals;
import io.milepost.invoice.InvoiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry of the index of originals: which bytes a client received, where they lie, until when. Written once. */
@Entity
@Immutable
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
    private String location;

    @Column(name = "retained_until")
    private LocalDate retainedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    protected InvoiceDocument() {}

    InvoiceDocument(InvoiceId invoice, MadeDocument made, Originals.Kept kept, LocalDate retainedUntil, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.invoice = invoice.value();
        this.kind = made.kind();
        this.fileName = made.fileName();
        this.mediaType = made.mediaType();
        this.sha256 = kept.sha256();
        this.location = kept.location();
        this.retainedUntil = retainedUntil;
        this.createdAt = now;
    }

    @PreRemove
    void stays() {
        throw new IllegalStateException(
                "%s is kept until %s; Milepost deletes no original.".formatted(fileName, retainedUntil));
    }

    KeptDocument entry() {
        return new KeptDocument(kind, fileName, mediaType, sha256, retainedUntil);
    }

    Originals.Kept kept() {
        return new Originals.Kept(sha256, location);
    }

    StoredDocument with(byte[] content) {
        return new StoredDocument(content, sha256, mediaType, fileName);
    }
}
