package io.milepost.delivery;

import io.milepost.client.Channel;
import io.milepost.fault.FaultPoint;
import io.milepost.fault.FaultPoints;
import io.milepost.invoice.InvoiceId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Mails an issued invoice. */
@Component
class MailInvoice implements Way {
    private final Outbox outbox;
    private final WriteMail writeMail;
    private final MailTransport transport;
    private final Clock clock;

    MailInvoice(Outbox outbox, WriteMail writeMail, MailTransport transport, Clock clock) {
        this.outbox = outbox;
        this.writeMail = writeMail;
        this.transport = transport;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public DeliveryOutcome send(InvoiceId invoice, Claim claim) {
        try {
            var mail = write(invoice, claim);
            FaultPoints.reached(FaultPoint.BEFORE_SMTP);
            if (claim.isOver(clock.instant())) {
                throw new MailPostponed("This attempt took too long to begin.", null);
            }
            transport.send(mail);
            FaultPoints.reached(FaultPoint.AFTER_SMTP);
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
