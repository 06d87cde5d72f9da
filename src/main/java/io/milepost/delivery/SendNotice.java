package io.milepost.delivery;

import io.milepost.document.Documents;
import io.milepost.document.StoredDocument;
import io.milepost.link.ClientLinks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Mails one notice. As with invoices, what is known about the mail is on record before and after SMTP: a crash at any point
 * leads to one mail, or to two with one Message-ID. Nothing waits for it, so trouble is an answer and no exception.
 */
@Component
public class SendNotice {
    /** In the text of a mail that brings a link: the link is made as it leaves, for what is queued can be read. */
    public static final String LINK = "{link}";

    private static final Duration UNTIL_IT_IS_FREE = Duration.ofMinutes(1);

    private final NoticeOutbox outbox;
    private final Documents documents;
    private final ClientLinks links;
    private final Sender sender;
    private final MailTransport transport;
    private final Clock clock;

    SendNotice(
            NoticeOutbox outbox,
            Documents documents,
            ClientLinks links,
            Sender sender,
            MailTransport transport,
            Clock clock) {
        this.outbox = outbox;
        this.documents = documents;
        this.links = links;
        this.sender = sender;
        this.transport = transport;
        this.clock = clock;
    }

    /** When to try again; empty where it has left, can't leave, or was tried long enough. */
    public Optional<Duration> send(String id) {
        try {
            return outbox.claim(id).flatMap(this::send);
        } catch (MailPostponed busy) {
            return Optional.of(UNTIL_IT_IS_FREE);
        }
    }

    private Optional<Duration> send(NoticeOutbox.Letter letter) {
        try {
            var mail = write(letter);
            if (clock.instant().isAfter(letter.until())) {
                throw new MailPostponed("This attempt took too long to begin.", null);
            }
            transport.send(mail);
        } catch (MailRefused e) {
            outbox.refused(letter, String.valueOf(e.getMessage()));
            return Optional.empty();
        } catch (MailPostponed e) {
            return outbox.postponed(letter, String.valueOf(e.getMessage()));
        } catch (MailInDoubt e) {
            return outbox.inDoubt(letter, String.valueOf(e.getMessage()));
        }
        outbox.sent(letter);
        return Optional.empty();
    }

    private OutgoingMail write(NoticeOutbox.Letter letter) {
        var to = MailAddress.parse(letter.recipient())
                .orElseThrow(() -> new MailRefused("The e-mail address is not valid."));
        try {
            var from = sender.from();
            return new OutgoingMail(
                    letter.messageId(),
                    from,
                    MailAddress.parse(Objects.requireNonNullElse(letter.replyTo(), ""))
                            .orElse(from),
                    to,
                    clock.instant(),
                    text(letter),
                    enclosed(letter));
        } catch (IllegalStateException e) {
            throw new MailPostponed("The mail can't be written yet: " + e.getMessage(), e);
        }
    }

    private List<StoredDocument> enclosed(NoticeOutbox.Letter letter) {
        var document = letter.encloses();
        var invoice = letter.about().invoice();
        return document == null || invoice == null ? List.of() : documents.find(invoice, List.of(document));
    }

    private MailText text(NoticeOutbox.Letter letter) {
        var acceptance = letter.linksTo();
        if (acceptance == null) {
            return letter.text();
        }
        var link = links.forAcceptanceMail(acceptance)
                .orElseThrow(() -> new IllegalStateException("milepost.client-link.url is not set"));
        return new MailText(letter.text().subject(), letter.text().body().replace(LINK, link.url()));
    }
}
