package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
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

    @Embedded
    private Attempts attempts = Attempts.NONE;

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
        boolean inDoubt = isInDoubt();
        become(DeliveryState.SENDING, now);
        attempts = attempts.begun(inDoubt);
    }

    boolean isInDoubt() {
        return state == DeliveryState.SENDING;
    }

    boolean mayBeResent() {
        return attempts.mayBeResent();
    }

    void markSent(Instant now) {
        become(DeliveryState.SENT, now);
        sentAt = now;
        attempts = attempts.succeeded();
    }

    void fail(String reason, Instant now) {
        become(DeliveryState.FAILED, now);
        attempts = attempts.failed(reason);
    }

    /** Back in the queue: the mail is known not to have left. */
    void postpone(String reason, Instant now) {
        become(DeliveryState.PENDING, now);
        attempts = attempts.failed(reason);
    }

    void noteDoubt(String reason) {
        attempts = attempts.failed(reason);
    }

    /** A person wants it tried afresh at this address. */
    void renew(int newTurn, Instant now) {
        become(DeliveryState.PENDING, now);
        turn = newTurn;
        attempts = attempts.renewed();
    }

    private void become(DeliveryState next, Instant now) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("delivery %s can't go from %s to %s".formatted(id, state, next));
        }
        state = next;
        changedAt = now;
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

    Attempts attempts() {
        return attempts;
    }
}
