package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;
import io.milepost.project.ItemKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One mail about an invoice, a milestone that has none yet, or a billing schedule, to a person of the firm or to the client, written when
 * there was reason to; its Message-ID never changes.
 */
@Entity
class Notice {
    /** In the place of an account; none is called so, because theirs have no brackets. */
    static final String CLIENT = "(client)";

    @Id
    private String id;

    @Column(name = "invoice_id")
    private @Nullable String invoice;

    @Column(name = "item_key")
    private @Nullable String milestone;

    @Column(name = "schedule_key")
    private @Nullable String schedule;

    @Column(name = "links_to")
    private @Nullable String linksTo;

    private String occasion;
    private String person;
    private String recipient;
    private String subject;
    private String body;
    private @Nullable String encloses;

    @Column(name = "reply_to")
    private @Nullable String replyTo;

    @Column(name = "message_id")
    private String messageId;

    @Embedded
    private Progress progress;

    @Version
    private @Nullable Integer version;

    protected Notice() {}

    Notice(NoticeAbout about, String occasion, Reader reader, MailText text, MessageId messageId, Instant now) {
        this.id = messageId.delivery();
        this.invoice = about.invoice() == null ? null : about.invoice().value();
        this.milestone = about.milestone() == null ? null : about.milestone().value();
        this.schedule = about.schedule();
        this.occasion = occasion;
        this.person = reader.person();
        this.recipient = reader.address();
        this.subject = text.subject();
        this.body = text.body();
        this.messageId = messageId.header();
        this.progress = Progress.queued(now);
    }

    /** With a document of the invoice, such as {@code invoice.pdf}; answers go to that address, if there is one. */
    Notice enclosing(String document, @Nullable String answersTo) {
        this.encloses = document;
        this.replyTo = answersTo;
        return this;
    }

    /** Its text has a link to this acceptance, made as it leaves; answers go to that address. */
    Notice linkingTo(String acceptance, String answersTo) {
        this.linksTo = acceptance;
        this.replyTo = answersTo;
        return this;
    }

    /** False where it may have left once too often to be sent again without asking. */
    boolean beginAttempt(Instant now, Instant until) {
        if (progress.isInDoubt() && !progress.attempts().mayBeResent()) {
            return false;
        }
        progress = progress.begun(now, until);
        return true;
    }

    boolean isBusy(Instant now) {
        return progress.isBusy(now);
    }

    void markSent(Instant now) {
        progress = progress.sent(now);
    }

    /** Back in the queue: it is known not to have left. */
    void postpone(String why, Instant now) {
        progress = progress.postponed(why, now);
    }

    void noteDoubt(String why) {
        progress = progress.doubted(why);
    }

    void fail(String why, Instant now) {
        progress = progress.failed(why, now);
    }

    /** It had left and came back. */
    void reject(String why, Instant now) {
        progress = progress.rejected(why, now);
    }

    void hold(Instant now) {
        progress = progress.held(now);
    }

    /** Whether it has neither left nor been given up. */
    boolean isOpen() {
        return progress.isOpen();
    }

    String id() {
        return id;
    }

    NoticeAbout about() {
        return new NoticeAbout(
                invoice == null ? null : new InvoiceId(invoice),
                milestone == null ? null : new ItemKey(milestone),
                schedule);
    }

    boolean isToTheClient() {
        return person.equals(CLIENT);
    }

    String occasion() {
        return occasion;
    }

    @Nullable
    String encloses() {
        return encloses;
    }

    @Nullable
    String linksTo() {
        return linksTo;
    }

    @Nullable
    String replyTo() {
        return replyTo;
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
        return progress.state();
    }

    Optional<Instant> leftAt() {
        return state().isOut() ? Optional.ofNullable(progress.moments().sent()) : Optional.empty();
    }

    int attemptsMade() {
        return progress.attempts().made();
    }
}
