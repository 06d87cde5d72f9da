package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one recipient. Its Message-ID exists before anything is sent and never changes, so that a mail sent again
 * after a crash is recognised as the same one.
 */
@Entity
class Delivery {
    static final String INVOICE = "INVOICE";

    /** A mail found SENDING may or may not have left; sent again once at most, a person decides after that. */
    private static final int AUTOMATIC_RESENDS = 1;

    private static final int LONGEST_ERROR = 1000;

    @Id
    private String id;

    @Column(name = "invoice_id")
    private String invoice;

    private String kind;
    private String recipient;
    private int turn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryState state;

    @Column(name = "message_id")
    private String messageId;

    private int attempts;
    private int resends;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Version
    private @Nullable Integer version;

    protected Delivery() {}

    Delivery(InvoiceId invoice, String recipient, int turn, MessageId messageId, Instant now) {
        this.id = messageId.delivery();
        this.invoice = invoice.value();
        this.kind = INVOICE;
        this.recipient = recipient;
        this.turn = turn;
        this.state = DeliveryState.PENDING;
        this.messageId = messageId.header();
        this.createdAt = now;
        this.changedAt = now;
    }

    void beginAttempt(Instant now) {
        if (state == DeliveryState.SENDING) {
            resends++;
        }
        become(DeliveryState.SENDING, now);
        attempts++;
    }

    boolean isInDoubt() {
        return state == DeliveryState.SENDING;
    }

    boolean mayBeResent() {
        return resends < AUTOMATIC_RESENDS;
    }

    void markSent(Instant now) {
        become(DeliveryState.SENT, now);
        sentAt = now;
        lastError = null;
    }

    void fail(String reason, Instant now) {
        become(DeliveryState.FAILED, now);
        lastError = shortened(reason);
    }

    /** Back in the queue: the mail is known not to have left. */
    void postpone(String reason, Instant now) {
        become(DeliveryState.PENDING, now);
        lastError = shortened(reason);
    }

    void noteDoubt(String reason) {
        lastError = shortened(reason);
    }

    /** A person wants it tried afresh at this address. */
    void renew(int newTurn, Instant now) {
        become(DeliveryState.PENDING, now);
        turn = newTurn;
        resends = 0;
    }

    private void become(DeliveryState next, Instant now) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("delivery %s can't go from %s to %s".formatted(id, state, next));
        }
        state = next;
        changedAt = now;
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR);
    }

    boolean isTo(String address) {
        return recipient.equalsIgnoreCase(address);
    }

    String id() {
        return id;
    }

    String recipient() {
        return recipient;
    }

    InvoiceId invoice() {
        return new InvoiceId(invoice);
    }

    int turn() {
        return turn;
    }

    DeliveryState state() {
        return state;
    }

    String messageId() {
        return messageId;
    }

    int attempts() {
        return attempts;
    }

    Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }
}
