package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.project.LineGrouping;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An invoice from its first draft to its number. It knows which steps are legal from where it is and refuses all others. */
@Entity
public class Invoice extends BillingDocument {
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InvoiceState state = InvoiceState.DRAFT;

    @Embedded
    private Layout layout;

    @Embedded
    private Amounts amounts = Amounts.ZERO;

    @Column(name = "content_hash")
    private @Nullable String contentHash;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    private @Nullable String number;

    @Column(name = "issue_date")
    private @Nullable LocalDate issueDate;

    @Column(name = "due_date")
    private @Nullable LocalDate dueDate;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "position")
    private List<InvoiceLine> lines = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "invoice_drafter", joinColumns = @JoinColumn(name = "invoice_id"))
    @Column(name = "person")
    private Set<String> drafters = new LinkedHashSet<>();

    protected Invoice() {}

    Invoice(InvoiceKind kind, BusinessKey key, Engagement engagement, LocalDate cutOff, Layout layout, Instant at) {
        super(kind, key, engagement, cutOff, at);
        this.layout = layout;
    }

    /** A credit note over an issued invoice; its lines name that invoice's by their keys. */
    Invoice(BusinessKey key, Invoice original, Instant at) {
        super(key, original, at);
        this.layout = Layout.of(original.layout.subject(), LineGrouping.ROLE);
    }

    /** Takes over what the drafter decided. */
    void redraft(Layout newLayout, List<InvoiceLine> newLines, TaxTable taxes, BigDecimal writtenOff) {
        become(InvoiceState.DRAFT, "changed", InvoiceState.DRAFT);
        this.layout = newLayout;
        this.amounts = Amounts.of(taxes.totals(), writtenOff);
        if (!lines.equals(newLines)) {
            lines.clear();
            lines.addAll(newLines);
        }
    }

    /** Whoever edits or submits a draft is its drafter, and never passes a gate of it. */
    void draftedBy(String person) {
        drafters.add(person);
    }

    void submit(String person, String hash, Instant at) {
        become(InvoiceState.IN_APPROVAL, "submitted", InvoiceState.DRAFT);
        draftedBy(person);
        this.contentHash = hash;
        this.submittedAt = at;
    }

    public void approve() {
        become(InvoiceState.APPROVED, "approved", InvoiceState.IN_APPROVAL);
    }

    public void sendBack() {
        become(InvoiceState.DRAFT, "sent back", InvoiceState.IN_APPROVAL, InvoiceState.APPROVED);
        this.contentHash = null;
    }

    void discard() {
        become(InvoiceState.DISCARDED, "discarded", InvoiceState.DRAFT);
    }

    void issue(String newNumber, LocalDate on, LocalDate due) {
        become(InvoiceState.ISSUED, "issued", InvoiceState.APPROVED);
        this.number = newNumber;
        this.issueDate = on;
        this.dueDate = due;
    }

    private void become(InvoiceState next, String step, InvoiceState... from) {
        if (!List.of(from).contains(state)) {
            throw new IllegalTransition(
                    "The invoice %s can't be %s: it is %s.".formatted(businessKey(), step, state.inWords()));
        }
        this.state = next;
    }

    public InvoiceState state() {
        return state;
    }

    public Layout layout() {
        return layout;
    }

    public Amounts amounts() {
        return amounts;
    }

    /** The discount as it falls on the VAT rates of the lines. */
    List<Allowance> allowances() {
        return layout.allowances(lines, currency());
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

    public List<InvoiceLine> lines() {
        return List.copyOf(lines);
    }

    public Set<String> drafters() {
        return Set.copyOf(drafters);
    }
}
