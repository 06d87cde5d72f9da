package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes mails to people of the firm into the outbox, in the transaction of what they are about. Nothing leaves here. */
@Component
public class QueueNotices {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 2000;

    private final NoticeRows rows;
    private final Sender sender;
    private final Clock clock;

    QueueNotices(NoticeRows rows, Sender sender, Clock clock) {
        this.rows = rows;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * The ids to {@link SendNotice}; none for who was told on this occasion already.
     *
     * @param occasion what it is about, the same however often it is tried
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> queue(
            InvoiceId invoice, String occasion, Collection<Reader> readers, String subject, String body) {
        var text = new MailText(cut(MailText.oneLine(subject), LONGEST_SUBJECT), cut(body, LONGEST_BODY));
        return readers.stream()
                .filter(reader -> !rows.existsByInvoiceAndOccasionAndPerson(invoice.value(), occasion, reader.person()))
                .map(reader -> rows.save(new Notice(
                        invoice, occasion, reader, text, MessageId.fresh("notice", sender.address()), clock.instant())))
                .map(Notice::id)
                .toList();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
