package io.milepost.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Mails one notice. As with invoices, what is known about the mail is on record before and after SMTP: a crash at any point
 * leads to one mail, or to two with one Message-ID. Nothing waits for it, so trouble is an answer and no exception.
 */
@Component
public class SendNotice {
    private final NoticeOutbox outbox;
    private final Sender sender;
    private final MailTransport transport;
    private final Clock clock;

    SendNotice(NoticeOutbox outbox, Sender sender, MailTransport transport, Clock clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.transport = transport;
        this.clock = clock;
    }

    /** When to try again; empty where it has left, can't leave, or was tried long enough. */
    public Optional<Duration> send(String id) {
        return outbox.claim(id).flatMap(this::send);
    }

    private Optional<Duration> send(NoticeOutbox.Letter letter) {
        try {
            transport.send(write(letter));
        } catch (MailRefused e) {
            outbox.refused(letter.id(), String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (MailPostponed e) {
            return outbox.postponed(letter.id(), String.valueOf(e.getMessage()));
        } catch (MailInDoubt e) {
            return outbox.inDoubt(letter.id(), String.valueOf(e.getMessage()));
        }
        outbox.sent(letter.id());
        return Optional.empty();
    }

    private OutgoingMail write(NoticeOutbox.Letter letter) {
        var to = MailAddress.parse(letter.recipient())
                .orElseThrow(() -> new MailRefused("The e-mail address is not valid."));
        try {
            var from = sender.from();
            return new OutgoingMail(letter.messageId(), from, from, to, clock.instant(), letter.text(), List.of());
        } catch (IllegalStateException e) {
            throw new MailPostponed("The mail can't be written yet: " + e.getMessage(), e);
        }
    }
}
