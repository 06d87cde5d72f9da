package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;
import org.springframework.stereotype.Component;

/**
 * Mails an issued invoice. What is known about the mail is on record before and after SMTP, in transactions of their own:
 * a crash at any point leads to one mail, or to two with one Message-ID, or to a person, never to silence.
 */
@Component
public class DeliverInvoice {
    private final Outbox outbox;
    private final WriteMail writeMail;
    private final MailTransport transport;

    DeliverInvoice(Outbox outbox, WriteMail writeMail, MailTransport transport) {
        this.outbox = outbox;
        this.writeMail = writeMail;
        this.transport = transport;
    }

    /** Trouble that passes comes out as an exception, so that the job is tried again. */
    public DeliveryOutcome deliver(InvoiceId invoice) {
        var claim = outbox.claim(invoice);
        return switch (claim.kind()) {
            case ALREADY_SENT -> DeliveryOutcome.DELIVERED;
            case REFUSED -> DeliveryOutcome.UNDELIVERABLE;
            case SEND -> send(invoice, claim);
        };
    }

    private DeliveryOutcome send(InvoiceId invoice, Claim claim) {
        try {
            transport.send(write(invoice, claim));
        } catch (MailRefused e) {
            outbox.refused(invoice, claim, String.valueOf(e.getMessage()));
            return DeliveryOutcome.UNDELIVERABLE;
        } catch (MailPostponed e) {
            outbox.postponed(claim, String.valueOf(e.getMessage()));
            throw e;
        } catch (MailInDoubt e) {
            outbox.inDoubt(claim, String.valueOf(e.getMessage()));
            throw e;
        }
        outbox.sent(invoice, claim);
        return DeliveryOutcome.DELIVERED;
    }

    private OutgoingMail write(InvoiceId invoice, Claim claim) {
        try {
            return writeMail.of(invoice, claim);
        } catch (MailRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MailPostponed("The mail can't be written yet: " + e.getMessage(), e);
        }
    }
}
