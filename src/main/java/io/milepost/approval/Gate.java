package io.milepost.approval;

import io.milepost.invoice.InvoiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One approval an invoice needs, for one content of it; a decision once taken stays on record. */
@Entity
@Table(name = "approval_gate")
public class Gate {
    @Id
    private String id;

    @Column(name = "decision_id")
    private String decision;

    @Column(name = "invoice_id")
    private String invoice;

    private String name;

    @Column(name = "gate_order")
    private int order;

    @Column(name = "approver_group")
    private String group;

    private String reasons;
    private String rules;

    /** The user task it is, where the approval process itself draws it. */
    private @Nullable String task;

    @Column(name = "content_hash")
    private String contentHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GateState state = GateState.PENDING;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_comment")
    private @Nullable String comment;

    @Version
    private @Nullable Integer version;

    protected Gate() {}

    Gate(PolicyDecision decision, GatePlan plan) {
        this.id = UUID.randomUUID().toString();
        this.decision = decision.id();
        this.invoice = decision.invoice();
        this.contentHash = decision.contentHash();
        this.name = plan.name();
        this.order = plan.order();
        this.group = plan.group();
        this.reasons = String.join("\n", plan.reasons());
        this.rules = String.join("\n", plan.rules());
        this.task = plan.task();
    }

    void approve(String person, Instant at, String said) {
        decide(GateState.APPROVED, person, at, said);
    }

    void sendBack(String person, Instant at, String said) {
        decide(GateState.SENT_BACK, person, at, said);
    }

    private void decide(GateState outcome, String person, Instant at, String said) {
        if (state != GateState.PENDING) {
            throw new ReviewRefused("This gate was decided already.");
        }
        this.state = outcome;
        this.decidedBy = person;
        this.decidedAt = at;
        this.comment = said;
    }

    /** The draft is open again, so nothing counts that was not decided, and nothing that was approved. */
    void expire() {
        if (state != GateState.SENT_BACK) {
            this.state = GateState.VOID;
        }
    }

    public String id() {
        return id;
    }

    public InvoiceId invoice() {
        return new InvoiceId(invoice);
    }

    public String name() {
        return name;
    }

    public int order() {
        return order;
    }

    public String group() {
        return group;
    }

    public List<String> reasons() {
        return List.of(reasons.split("\n"));
    }

    public List<String> rules() {
        return List.of(rules.split("\n"));
    }

    /** The user task of the approval process that this gate is; null for the gates of the policy. */
    public @Nullable String task() {
        return task;
    }

    String contentHash() {
        return contentHash;
    }

    public GateState state() {
        return state;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String comment() {
        return comment;
    }
}
