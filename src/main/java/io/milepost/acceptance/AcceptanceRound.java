package io.milepost.acceptance;

import io.milepost.invoice.Issuer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One time a client was to accept a milestone, and what came of it: the latest of a milestone says where it stands. */
@Entity
@Table(name = "milestone_acceptance")
public class AcceptanceRound {
    @Id
    private String id;

    @Column(name = "item_key")
    private String item;

    @Column(name = "in_process")
    private @Nullable String inProcess;

    private String project;
    private String milestone;
    private int round;
    private int days;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "asked_address")
    private @Nullable String askedAddress;

    private @Nullable String hindrance;

    @Column(name = "deemed_on")
    private @Nullable LocalDate deemedOn;

    @Column(name = "reminder_at")
    private @Nullable Instant reminderAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable AcceptanceState outcome;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Answered how;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    private String name = "";
    private String reason = "";

    @Version
    private @Nullable Integer version;

    protected AcceptanceRound() {}

    AcceptanceRound(AcceptanceKey key, int round, int days) {
        this.id = UUID.randomUUID().toString();
        this.item = key.item().value();
        this.inProcess = item;
        this.project = key.project();
        this.milestone = key.milestone();
        this.round = round;
        this.days = days;
    }

    /** Silence counts from the end of {@code deemed}; there may be no time to remind. */
    void ask(String address, LocalDate deemed, @Nullable Instant reminder, Instant now) {
        this.askedAddress = address;
        this.deemedOn = deemed;
        this.reminderAt = reminder;
        this.askedAt = now;
    }

    /** Nobody who was not reached has consented by silence. */
    void failToAsk(String why) {
        this.hindrance = why;
        this.deemedOn = null;
        this.reminderAt = null;
    }

    void remind() {
        this.reminderAt = null;
    }

    void answer(AcceptanceState decided, Answer said, Instant now) {
        if (outcome != null) {
            throw new IllegalStateException("Round %d of %s is answered already".formatted(round, item));
        }
        this.outcome = decided;
        this.how = said.how();
        this.answeredBy = said.by();
        this.name = said.name();
        this.reason = said.reason();
        this.answeredAt = now;
        this.reminderAt = null;
    }

    /** No process has anything left to do about it. */
    void leaveProcess() {
        this.inProcess = null;
    }

    boolean isInProcess() {
        return inProcess != null;
    }

    public AcceptanceState state() {
        if (outcome != null) {
            return outcome;
        }
        return deemedOn == null ? AcceptanceState.UNASKED : AcceptanceState.WAITING;
    }

    public boolean is(AcceptanceState state) {
        return state() == state;
    }

    /** Whether the client may still answer. */
    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether somebody has yet to try to ask the client. */
    boolean isToBeAsked() {
        return is(AcceptanceState.UNASKED) && hindrance == null;
    }

    /** Whether the last day for an answer has passed. */
    boolean isOver(LocalDate today) {
        return is(AcceptanceState.WAITING) && deemedOn != null && today.isAfter(deemedOn);
    }

    boolean isToBeReminded(Instant now) {
        return is(AcceptanceState.WAITING) && reminderAt != null && !now.isBefore(reminderAt);
    }

    /** When there is something to do though nobody says anything; null where there never is. */
    @Nullable
    Instant nextLook(Issuer issuer) {
        if (!is(AcceptanceState.WAITING) || deemedOn == null) {
            return null;
        }
        Instant over = deemedOn.plusDays(1).atStartOfDay(issuer.zone()).toInstant();
        return reminderAt != null && reminderAt.isBefore(over) ? reminderAt : over;
    }

    public String id() {
        return id;
    }

    public AcceptanceKey key() {
        return new AcceptanceKey(project, milestone);
    }

    public int round() {
        return round;
    }

    /** Business days the client has. */
    public int days() {
        return days;
    }

    public @Nullable Instant askedAt() {
        return askedAt;
    }

    public @Nullable String askedAddress() {
        return askedAddress;
    }

    /** Why the client could not be asked, a sentence. */
    public @Nullable String hindrance() {
        return hindrance;
    }

    /** The last day on which an answer counts; without one it is accepted on that day. */
    public @Nullable LocalDate deemedOn() {
        return deemedOn;
    }

    public @Nullable Answered how() {
        return how;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** The account that wrote it down; {@link AnswerAcceptance#CLIENT} by the link. */
    public @Nullable String answeredBy() {
        return answeredBy;
    }

    /** Who says so at the client; may be empty. */
    public String name() {
        return name;
    }

    /** Why it was rejected, or what was written down about an answer; may be empty. */
    public String reason() {
        return reason;
    }
}
