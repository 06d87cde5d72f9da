package io.milepost.delivery;

import io.milepost.client.Channel;
import io.milepost.invoice.InvoiceId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One invoice on one way to one recipient: a mail address, or an electronic address as it is written. Its Message-ID exists
 * before anything is sent and never changes, so that what is sent again after a crash is recognised as the same.
 */
@Entity
class Delivery {
    static final String INVOICE = "INVOICE";

    @Id
    private String id;

    @Column(name = "invoice_id")
    private String invoice;

    private String kind;

    @Embedded
    private Destination destination;

    private int turn;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Embedded
    private Progress progress;

    @Version
    private @Nullable Integer version;

    protected Delivery() {}

    Delivery(InvoiceId invoice, Destination destination, int turn, MessageId messageId, Instant now) {
        this.id = messageId.delivery();
        this.invoice = invoice.value();
        this.kind = INVOICE;
        this.destination = destination;
        this.turn = turn;
        this.messageId = messageId.header();
        this.progress = Progress.queued(now);
    }

    void beginAttempt(Instant now, Instant until) {
        progress = progress.begun(now, until);
    }

    boolean isBusy(Instant now) {
        return progress.isBusy(now);
    }

    @Nullable
    Instant busyUntil() {
        return progress.moments().busyUntil();
    }

    boolean isInDoubt() {
        return progress.isInDoubt();
    }

    /** An access point recognises what it has; a mail server doesn't. */
    boolean mayBeResent() {
        return channel() == Channel.ACCESS_POINT || attempts().mayBeResent();
    }

    /** An attempt before this one was interrupted, and no person has looked into it since. */
    boolean mayHaveLeftBefore() {
        return channel() == Channel.MAIL && attempts().resends() > 0;
    }

    void markSent(Instant now) {
        progress = progress.sent(now);
    }

    Optional<Instant> leftAt() {
        return state().isOut() ? Optional.ofNullable(progress.moments().sent()) : Optional.empty();
    }

    InvoiceLeft left() {
        return progress.left();
    }

    /** The access point's id is what it will speak of in its call-back. */
    void markHandedOver(String accessPointsId, Instant now) {
        markSent(now);
        externalId = accessPointsId;
    }

    void markDelivered(Instant now) {
        progress = progress.delivered(now);
    }

    void reject(String reason, Instant now) {
        progress = progress.rejected(reason, now);
    }

    void fail(String reason, Instant now) {
        progress = progress.failed(reason, now);
    }

    /** Back in the queue: it is known not to have left, or the same again does no harm. */
    void postpone(String reason, Instant now) {
        progress = progress.postponed(reason, now);
    }

    void noteDoubt(String reason) {
        progress = progress.doubted(reason);
    }

    void hold(Instant now) {
        progress = progress.held(now);
    }

    /** A person wants it tried afresh at this address: for the access point that is another message. */
    void renew(int newTurn, Instant now) {
        progress = progress.renewed(now);
        turn = newTurn;
        externalId = null;
    }

    boolean goesTo(Destination other) {
        return destination.isSameAs(other);
    }

    Channel channel() {
        return destination.channel();
    }

    /** The same for every attempt, another one for every time a person wants it tried afresh. */
    String idempotencyKey() {
        return id + "." + turn;
    }

    String id() {
        return id;
    }

    String recipient() {
        return destination.recipient();
    }

    InvoiceId invoice() {
        return new InvoiceId(invoice);
    }

    int turn() {
        return turn;
    }

    boolean isOpen() {
        return progress.isOpen();
    }

    DeliveryState state() {
        return progress.state();
    }

    String messageId() {
        return messageId;
    }

    Attempts attempts() {
        return progress.attempts();
    }
}
