package io.milepost.delivery;

import io.milepost.client.Channel;
import io.milepost.invoice.InvoiceId;
import org.springframework.stereotype.Component;

/** Mails an issued invoice. */
@Component
class MailInvoice implements Way {
    private final Outbox outbox;
    private final WriteMail writeMail;
    private final MailTransport transport;

    MailInvoice(Outbox outbox, WriteMail writeMail, MailTransport transport) {
        this.outbox = outbox;
        this.writeMail = writeMail;
        this.transport = transport;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public DeliveryOutcome send(InvoiceId invoice, Claim claim) {
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
