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

/** One mail to one person of the firm about an invoice, written when there was reason to; its Message-ID never changes. */
@Entity
class Notice {
    @Id
    private String id;

    @Column(name = "invoice_id")
    private String invoice;

    private String occasion;
    private String person;
    private String recipient;
    private String subject;
    private String body;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryState state = DeliveryState.PENDING;

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

    protected Notice() {}

    Notice(InvoiceId invoice, String occasion, Reader reader, MailText text, MessageId messageId, Instant now) {
        this.id = messageId.delivery();
        this.invoice = invoice.value();
        this.occasion = occasion;
        this.person = reader.person();
        this.recipient = reader.address();
        this.subject = text.subject();
        this.body = text.body();
        this.messageId = messageId.header();
        this.createdAt = now;
        this.changedAt = now;
    }

    /** False where it may have left once too often to be sent again without asking. */
    boolean beginAttempt(Instant now) {
        boolean inDoubt = state == DeliveryState.SENDING;
        if (inDoubt && !attempts.mayBeResent()) {
            return false;
        }
        become(DeliveryState.SENDING, now);
        attempts = attempts.begun(inDoubt);
        return true;
    }

    void markSent(Instant now) {
        become(DeliveryState.SENT, now);
        sentAt = now;
        attempts = attempts.succeeded();
    }

    /** Back in the queue: it is known not to have left. */
    void postpone(String why, Instant now) {
        become(DeliveryState.PENDING, now);
        attempts = attempts.failed(why);
    }

    void noteDoubt(String why) {
        attempts = attempts.failed(why);
    }

    void fail(String why, Instant now) {
        become(DeliveryState.FAILED, now);
        attempts = attempts.failed(why);
    }

    /** Whether it has neither left nor been given up. */
    boolean isOpen() {
        return state == DeliveryState.PENDING || state == DeliveryState.SENDING;
    }

    private void become(DeliveryState next, Instant now) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("notice %s can't go from %s to %s".formatted(id, state, next));
        }
        state = next;
        changedAt = now;
    }

    String id() {
        return id;
    }

    InvoiceId invoice() {
        return new InvoiceId(invoice);
    }

    String recipient() {
        return recipient;
    }

    String messageId() {
        return messageId;
    }

    MailText text() {
        return new MailText(subject, body);
    }

    DeliveryState state() {
        return state;
    }

    int attemptsMade() {
        return attempts.made();
    }
}
