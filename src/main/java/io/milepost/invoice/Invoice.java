package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.project.LineGrouping;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An invoice from its first draft to its number. It knows which steps are legal from where it is and refuses all others. */
@Entity
public class Invoice {
    @EmbeddedId
    private InvoiceId id;

    @Column(name = "business_key")
    private String businessKey;

    @Column(name = "project_code")
    private String project;

    @Column(name = "client_code")
    private String client;

    private String currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InvoiceKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InvoiceState state = InvoiceState.DRAFT;

    @Column(name = "cut_off")
    private LocalDate cutOff;

    private String subject;
    private @Nullable String note;
    private @Nullable String corrects;
    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal vat = BigDecimal.ZERO;
    private BigDecimal gross = BigDecimal.ZERO;

    @Column(name = "written_off")
    private BigDecimal writtenOff = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "line_grouping")
    private LineGrouping grouping = LineGrouping.ROLE;

    @Embedded
    private @Nullable Discount discount;

    @Column(name = "content_hash")
    private @Nullable String contentHash;

    private @Nullable String number;

    @Column(name = "issue_date")
    private @Nullable LocalDate issueDate;

    @Column(name = "due_date")
    private @Nullable LocalDate dueDate;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "position")
    private List<InvoiceLine> lines = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "invoice_drafter", joinColumns = @JoinColumn(name = "invoice_id"))
    @Column(name = "person")
    private Set<String> drafters = new LinkedHashSet<>();

    @Version
    private @Nullable Integer version;

    protected Invoice() {}

    static Invoice draft(
            InvoiceKind kind,
            BusinessKey key,
            String project,
            String client,
            Currency currency,
            String subject,
            LocalDate cutOff,
            Instant at) {
        Invoice invoice = new Invoice();
        invoice.id = InvoiceId.fresh();
        invoice.kind = kind;
        invoice.businessKey = key.value();
        invoice.project = project;
        invoice.client = client;
        invoice.currency = currency.getCurrencyCode();
        invoice.subject = subject;
        invoice.cutOff = cutOff;
        invoice.createdAt = at;
        return invoice;
    }

    /** A credit note over an issued invoice; its lines name that invoice's by their keys. */
    static Invoice creditNote(BusinessKey key, Invoice original, Instant at) {
        Invoice note = draft(
                InvoiceKind.CREDIT_NOTE,
                key,
                original.project,
                original.client,
                original.currency(),
                original.subject,
                original.cutOff,
                at);
        note.corrects = original.id().value();
        return note;
    }

    /** Takes over what the drafter decided. */
    void redraft(
            String newSubject,
            @Nullable String newNote,
            List<InvoiceLine> newLines,
            TaxTable taxes,
            BigDecimal newWrittenOff) {
        require(InvoiceState.DRAFT, "changed");
        this.subject = newSubject;
        this.note = newNote;
        if (!lines.equals(newLines)) {
            lines.clear();
            lines.addAll(newLines);
        }
        this.net = taxes.totals().net();
        this.vat = taxes.totals().vat();
        this.gross = taxes.totals().gross();
        this.writtenOff = newWrittenOff;
    }

    /** How the lines come together, and what the whole of them is lowered by. */
    void arrange(LineGrouping by, @Nullable Discount less) {
        require(InvoiceState.DRAFT, "changed");
        this.grouping = by;
        this.discount = less == null || less.isNone() ? null : less;
    }

    /** Whoever edits or submits a draft is its drafter, and never passes a gate of it. */
    void draftedBy(String person) {
        drafters.add(person);
    }

    void submit(String person, String hash, Instant at) {
        require(InvoiceState.DRAFT, "submitted");
        draftedBy(person);
        this.state = InvoiceState.IN_APPROVAL;
        this.contentHash = hash;
        this.submittedAt = at;
    }

    public void approve() {
        require(InvoiceState.IN_APPROVAL, "approved");
        this.state = InvoiceState.APPROVED;
    }

    public void sendBack() {
        if (state != InvoiceState.APPROVED) {
            require(InvoiceState.IN_APPROVAL, "sent back");
        }
        this.state = InvoiceState.DRAFT;
        this.contentHash = null;
    }

    void discard() {
        require(InvoiceState.DRAFT, "discarded");
        this.state = InvoiceState.DISCARDED;
    }

    void issue(String newNumber, LocalDate on, LocalDate due) {
        require(InvoiceState.APPROVED, "issued");
        this.state = InvoiceState.ISSUED;
        this.number = newNumber;
        this.issueDate = on;
        this.dueDate = due;
    }

    private void require(InvoiceState needed, String verb) {
        if (state != needed) {
            throw new IllegalTransition(
                    "The invoice %s can't be %s: it is %s.".formatted(businessKey, verb, state.inWords()));
        }
    }

    public InvoiceId id() {
        return id;
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

    public InvoiceKind kind() {
        return kind;
    }

    /** The invoice a credit note corrects. */
    public @Nullable InvoiceId corrects() {
        return corrects == null ? null : new InvoiceId(corrects);
    }

    public InvoiceState state() {
        return state;
    }

    public LocalDate cutOff() {
        return cutOff;
    }

    public String subject() {
        return subject;
    }

    public @Nullable String note() {
        return note;
    }

    public BigDecimal net() {
        return net;
    }

    /** What the work given up with this invoice would have been worth, net. */
    public BigDecimal writtenOff() {
        return writtenOff;
    }

    public BigDecimal gross() {
        return gross;
    }

    public LineGrouping grouping() {
        return grouping;
    }

    public @Nullable Discount discount() {
        return discount;
    }

    /** The discount as it falls on the VAT rates of the lines. */
    List<Allowance> allowances() {
        return discount == null ? List.of() : discount.over(lines, currency());
    }

    /** Set from submission on: what was submitted is what is approved and issued. */
    public @Nullable String contentHash() {
        return contentHash;
    }

    public @Nullable String number() {
        return number;
    }

    public @Nullable LocalDate issueDate() {
        return issueDate;
    }

    public @Nullable LocalDate dueDate() {
        return dueDate;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public List<InvoiceLine> lines() {
        return List.copyOf(lines);
    }

    public Set<String> drafters() {
        return Set.copyOf(drafters);
    }

    public int version() {
        return Objects.requireNonNullElse(version, 0);
    }
}
