package io.milepost.link;

import io.milepost.invoice.InvoiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That whoever has a token may see an invoice, or a milestone to accept, for a while; the token itself is known to nobody but its holder. */
@Entity
@Table(name = "client_link")
public class ClientLink {
    @Id
    private String id;

    @Column(name = "invoice_id")
    private @Nullable String invoice;

    @Column(name = "acceptance_id")
    private @Nullable String acceptance;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Integer version;

    protected ClientLink() {}

    static ClientLink toInvoice(InvoiceId invoice, String tokenHash, String madeBy, Instant madeAt, Instant expiresAt) {
        ClientLink link = new ClientLink(tokenHash, madeBy, madeAt, expiresAt);
        link.invoice = invoice.value();
        return link;
    }

    static ClientLink toAcceptance(
            String acceptance, String tokenHash, String madeBy, Instant madeAt, Instant expiresAt) {
        ClientLink link = new ClientLink(tokenHash, madeBy, madeAt, expiresAt);
        link.acceptance = acceptance;
        return link;
    }

    private ClientLink(String tokenHash, String madeBy, Instant madeAt, Instant expiresAt) {
        this.id = UUID.randomUUID().toString();
        this.tokenHash = tokenHash;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    /** Compared in constant time, though an index has found it by its hash already. */
    boolean opensWith(String hash, Instant now) {
        boolean same = MessageDigest.isEqual(
                tokenHash.getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
        return same && isOpen(now);
    }

    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Null where it is the key to something else. */
    @Nullable
    InvoiceId invoice() {
        return invoice == null ? null : new InvoiceId(invoice);
    }

    @Nullable
    String acceptance() {
        return acceptance;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant revokedAt() {
        return revokedAt;
    }
}
