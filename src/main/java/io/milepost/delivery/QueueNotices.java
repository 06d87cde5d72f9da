package io.milepost.delivery;

import io.milepost.document.Documents;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.project.ItemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes mails about invoices, milestones and billing schedules into the outbox, in the transaction of what they are about. Nothing leaves here. */
@Component
public class QueueNotices {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 4000;

    private final NoticeRows rows;
    private final SendQueued sendQueued;
    private final Sender sender;
    private final Clock clock;

    QueueNotices(NoticeRows rows, SendQueued sendQueued, Sender sender, Clock clock) {
        this.rows = rows;
        this.sendQueued = sendQueued;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * A mail to the invoice's client with its PDF, which leaves by itself; answers go to the firm's own address. None where
     * the client was told on this occasion already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toClient(FrozenInvoice invoice, String occasion, String address, MailText text) {
        sendQueued.send(save(
                        NoticeAbout.invoice(invoice.id()),
                        occasion,
                        List.of(new Reader(Notice.CLIENT, address)),
                        text,
                        notice -> notice.enclosing(
                                Documents.INVOICE_PDF, invoice.seller().email()))
                .toList());
    }

    /**
     * A mail to the client of a milestone that is to be accepted, which leaves by itself; its text has {@link SendNotice#LINK}
     * where the link comes. None where the client was told on this occasion already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toClient(
            ItemKey milestone, String acceptance, String occasion, String address, String answersTo, MailText text) {
        sendQueued.send(save(
                        NoticeAbout.milestone(milestone),
                        occasion,
                        List.of(new Reader(Notice.CLIENT, address)),
                        text,
                        notice -> notice.linkingTo(acceptance, answersTo))
                .toList());
    }

    /** The same as of an invoice, about a milestone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> queue(
            ItemKey milestone, String occasion, Collection<Reader> readers, String subject, String body) {
        return save(NoticeAbout.milestone(milestone), occasion, readers, new MailText(subject, body), notice -> notice)
                .toList();
    }

    /** The same about a billing schedule. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> queue(
            String schedule, String occasion, Collection<Reader> readers, String subject, String body) {
        return save(NoticeAbout.schedule(schedule), occasion, readers, new MailText(subject, body), notice -> notice)
                .toList();
    }

    /** When the client's mail on that occasion left; empty also where nobody knows. */
    @Transactional(readOnly = true)
    public Optional<Instant> leftAt(ItemKey milestone, String occasion) {
        return rows.findByMilestoneAndOccasionAndPerson(milestone.value(), occasion, Notice.CLIENT)
                .flatMap(Notice::leftAt);
    }

    /**
     * The ids to {@link SendNotice}; none for who was told on this occasion already.
     *
     * @param occasion what it is about, the same however often it is tried
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> queue(
            InvoiceId invoice, String occasion, Collection<Reader> readers, String subject, String body) {
        return save(NoticeAbout.invoice(invoice), occasion, readers, new MailText(subject, body), notice -> notice)
                .toList();
    }

    private Stream<String> save(
            NoticeAbout about,
            String occasion,
            Collection<Reader> readers,
            MailText given,
            UnaryOperator<Notice> finish) {
        var text =
                new MailText(cut(MailText.oneLine(given.subject()), LONGEST_SUBJECT), cut(given.body(), LONGEST_BODY));
        return readers.stream()
                .filter(reader -> !isTold(about, occasion, reader.person()))
                .map(reader -> rows.save(finish.apply(new Notice(
                        about, occasion, reader, text, MessageId.fresh("notice", sender.address()), clock.instant()))))
                .map(Notice::id);
    }

    private boolean isTold(NoticeAbout about, String occasion, String person) {
        InvoiceId invoice = about.invoice();
        if (about.schedule() != null) {
            return rows.existsByScheduleAndOccasionAndPerson(about.schedule(), occasion, person);
        }
        return invoice == null
                ? rows.existsByMilestoneAndOccasionAndPerson(String.valueOf(about.milestone()), occasion, person)
                : rows.existsByInvoiceAndOccasionAndPerson(invoice.value(), occasion, person);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
