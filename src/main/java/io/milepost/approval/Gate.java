package io.milepost.approval;

import io.milepost.invoice.InvoiceId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private @Nullable String group;

    @Column(name = "approver_person")
    private @Nullable String person;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Relation relation;

    @Embedded
    private @Nullable GatePace pace;

    /** The engine's task that asks it; a completion decides this gate and no other. */
    @Column(name = "engine_task")
    private @Nullable String engineTask;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "escalated_at")
    private @Nullable Instant escalatedAt;

    @Column(name = "escalated_group")
    private @Nullable String escalatedGroup;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "approval_gate_escalated", joinColumns = @JoinColumn(name = "gate_id"))
    @Column(name = "person")
    private Set<String> escalatedPeople = new LinkedHashSet<>();

    private String reasons;
    private String rules;

    /** The user task it is, where the approval process itself draws it. */
    private @Nullable String task;

    @Column(name = "four_eyes")
    private boolean fourEyes;

    @Column(name = "content_hash")
    private String contentHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private GateState state = GateState.PENDING;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_for")
    private @Nullable String decidedFor;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    /** Who has it in their hands; others may decide it all the same once it is given back. */
    @Column(name = "taken_by")
    private @Nullable String takenBy;

    @Column(name = "decision_comment")
    private @Nullable String comment;

    /** The gate of an earlier round whose approval still stands. */
    @Column(name = "carried_from")
    private @Nullable String carriedFrom;

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
        this.group = Approver.group(plan.approver());
        if (plan.approver() instanceof Approver.Only only) {
            this.person = only.person();
            this.relation = only.relation();
        }
        this.pace = plan.pace().equals(Pace.USUAL) ? null : GatePace.of(plan.pace());
        this.reasons = String.join("\n", plan.reasons());
        this.rules = String.join("\n", plan.rules());
        this.task = plan.task();
        this.fourEyes = plan.fourEyes();
    }

    /** Asked again when the engine's task is made anew; the first time counts. */
    void ask(String task, Instant at, Instant due) {
        this.engineTask = task;
        if (askedAt == null) {
            this.askedAt = at;
            this.dueAt = due;
        }
    }

    /** Nobody who was to decide it may; these do. */
    void handTo(String group, String why) {
        this.group = group;
        this.person = null;
        this.relation = null;
        this.reasons = reasons + "\n" + why;
    }

    void take(String person) {
        this.takenBy = person;
    }

    void giveBack() {
        this.takenBy = null;
    }

    void remind(Instant at) {
        this.remindedAt = at;
    }

    void escalate(Escalation to) {
        this.escalatedAt = to.at();
        this.escalatedGroup = to.group();
        this.escalatedPeople.addAll(to.people());
    }

    void approve(Acting by, Instant at, String said) {
        decide(GateState.APPROVED, by, at, said);
    }

    /** What was approved then differs from this content in texts only. */
    void carryOver(Gate approved) {
        decide(
                GateState.APPROVED,
                approved.acting(),
                Objects.requireNonNull(approved.decidedAt),
                approved.comment == null ? "" : approved.comment);
        this.carriedFrom = approved.id;
    }

    /** Who decided it. */
    Acting acting() {
        return new Acting(Objects.requireNonNull(decidedBy), decidedFor);
    }

    /** Whether both ask the same of the same approver. */
    boolean asksLike(Gate other) {
        return name.equals(other.name)
                && rules.equals(other.rules)
                && fourEyes == other.fourEyes
                && Objects.equals(group, other.group)
                && Objects.equals(person, other.person)
                && Objects.equals(task, other.task);
    }

    /** Whether it was approved before its draft came back. */
    boolean wasApproved() {
        return state == GateState.VOID && decidedBy != null;
    }

    void sendBack(Acting by, Instant at, String said) {
        decide(GateState.SENT_BACK, by, at, said);
    }

    private void decide(GateState outcome, Acting by, Instant at, String said) {
        if (state != GateState.PENDING) {
            throw new ReviewRefused("This gate was decided already.");
        }
        this.state = outcome;
        this.decidedBy = by.person();
        this.decidedFor = by.standingInFor();
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

    String decision() {
        return decision;
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

    /** Who decides it, whoever in it; null where it is one person. */
    public @Nullable String group() {
        return group;
    }

    /** The one person who decides it; null where a group does. */
    public @Nullable String person() {
        return person;
    }

    public @Nullable String engineTask() {
        return engineTask;
    }

    Pace pace() {
        return pace == null ? Pace.USUAL : pace.pace();
    }

    public String approver() {
        return askedOf().inWords();
    }

    Approver askedOf() {
        return relation == null
                ? new Approver.AnyOf(Objects.requireNonNull(group))
                : new Approver.Only(Objects.requireNonNull(person), relation);
    }

    public @Nullable Instant askedAt() {
        return askedAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant remindedAt() {
        return remindedAt;
    }

    public @Nullable Escalation escalation() {
        return escalatedAt == null ? null : new Escalation(escalatedAt, escalatedGroup, Set.copyOf(escalatedPeople));
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

    /** Whether it wants somebody else than who passed the gates before it. */
    boolean fourEyes() {
        return fourEyes;
    }

    String contentHash() {
        return contentHash;
    }

    /** Whether it was approved in an earlier round, for a content that differs in texts only, and nobody was asked again. */
    public boolean carriedOver() {
        return carriedFrom != null;
    }

    public GateState state() {
        return state;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    @Nullable
    String takenBy() {
        return takenBy;
    }

    /** Whose deputy decided it; null where the approver did. */
    public @Nullable String decidedFor() {
        return decidedFor;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String comment() {
        return comment;
    }
}
