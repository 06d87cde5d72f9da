package io.milepost.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is fixed about an invoice or a credit note from its first draft on: what it is for, who pays, in which currency. */
@MappedSuperclass
public abstract class BillingDocument {
    @EmbeddedId
    private InvoiceId id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InvoiceKind kind;

    @Column(name = "business_key")
    private String businessKey;

    @Column(name = "project_code")
    private String project;

    @Column(name = "client_code")
    private String client;

    private String currency;

    @Column(name = "cut_off")
    private LocalDate cutOff;

    private @Nullable String corrects;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    protected BillingDocument() {}

    BillingDocument(InvoiceKind kind, BusinessKey key, Engagement engagement, LocalDate cutOff, Instant at) {
        this.id = InvoiceId.fresh();
        this.kind = kind;
        this.businessKey = key.value();
        this.project = engagement.project();
        this.client = engagement.client();
        this.currency = engagement.currency().getCurrencyCode();
        this.cutOff = cutOff;
        this.createdAt = at;
    }

    BillingDocument(BusinessKey key, BillingDocument original, Instant at) {
        this(
                InvoiceKind.CREDIT_NOTE,
                key,
                new Engagement(original.project, original.client, original.currency()),
                original.cutOff,
                at);
        this.corrects = original.id.value();
    }

    public InvoiceId id() {
        return id;
    }

    public InvoiceKind kind() {
        return kind;
    }

    public String businessKey() {
        return businessKey;
    }

    public String project() {
        return project;
    }

    public String client() {
        return client;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    Instant createdAt() {
        return createdAt;
    }

    public LocalDate cutOff() {
        return cutOff;
    }

    /** The invoice a credit note corrects. */
    public @Nullable InvoiceId corrects() {
        return corrects == null ? null : new InvoiceId(corrects);
    }

    public int version() {
        return Objects.requireNonNullElse(version, 0);
    }
}
