package io.milepost.delivery;

import io.milepost.client.Channel;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import java.time.Clock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounting's ways out of a failed delivery: another address, another way, the same once more, or done by hand. */
@Component
public class RetryDelivery {
    private final OutboxRows rows;
    private final FrozenInvoices frozenInvoices;
    private final Timeline timeline;
    private final Sender sender;
    private final MailSettings settings;
    private final Clock clock;

    RetryDelivery(
            OutboxRows rows,
            FrozenInvoices frozenInvoices,
            Timeline timeline,
            Sender sender,
            MailSettings settings,
            Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.frozenInvoices = frozenInvoices;
        this.timeline = timeline;
        this.sender = sender;
        this.clock = clock;
    }

    @Transactional(noRollbackFor = DeliveryRefused.class)
    public void to(InvoiceId invoice, String email, String actor) {
        var address = MailAddress.parse(email.strip())
                .orElseThrow(
                        () -> new DeliveryRefused("Please give one valid e-mail address, such as name@example.com."))
                .getAddress();
        queue(invoice, new Destination(Channel.MAIL, address));
        timeline.append(invoice, actor, "Delivery address given", address);
    }

    /** As another message, to the address the e-invoice was issued with. */
    @Transactional(noRollbackFor = DeliveryRefused.class)
    public void byAccessPoint(InvoiceId invoice, String actor) {
        var address = ElectronicRecipient.of(frozenInvoices.of(invoice))
                .orElseThrow(() -> new DeliveryRefused(
                        "This was issued without an e-invoice and its client's address: send it by mail."));
        queue(invoice, new Destination(Channel.ACCESS_POINT, address));
        timeline.append(invoice, actor, "Handed over again", address);
    }

    /** It was held, and a person has found out that it reached its recipient before the backup was restored. */
    @Transactional(noRollbackFor = DeliveryRefused.class)
    public void hasLeft(InvoiceId invoice, String actor) {
        var held = undelivered(invoice);
        if (held.state() != DeliveryState.HELD) {
            throw new DeliveryRefused("Only what was held can be confirmed as sent before.");
        }
        held.markSent(clock.instant());
        timeline.append(
                invoice, actor, "Delivery confirmed", "to %s, sent before the restore".formatted(held.recipient()));
    }

    /** A person took care of it, and nothing is sent any more: it was handed over on paper, say, or is credited. */
    @Transactional(noRollbackFor = DeliveryRefused.class)
    public void settle(InvoiceId invoice, String how, String actor) {
        if (how.isBlank()) {
            throw new DeliveryRefused("Please say how it was settled; it stays on the record.");
        }
        undelivered(invoice).markSent(clock.instant());
        timeline.append(invoice, actor, "Delivery settled otherwise", how.strip());
    }

    private Delivery undelivered(InvoiceId invoice) {
        var current = rows.lockLatest(invoice.value(), Limit.of(1))
                .orElseThrow(() -> new DeliveryRefused("This invoice was not issued yet."));
        return switch (current.state()) {
            case SENT, DELIVERED ->
                throw new DeliveryRefused("This invoice was already sent to " + current.recipient() + ".");
            case SENDING -> throw new DeliveryRefused("This invoice is being sent to " + current.recipient() + ".");
            case PENDING, FAILED, HELD -> current;
        };
    }

    private void queue(InvoiceId invoice, Destination destination) {
        if (settings.hold()) {
            throw new DeliveryRefused(
                    "Nothing leaves at the moment, because a backup was restored (milepost.mail.hold). Confirm what has left already; what is to be sent waits until the operator has lifted the hold.");
        }
        var now = clock.instant();
        var current = undelivered(invoice);
        // what was held goes under the key it may have had already, so that an access point takes it once
        var same = current.state() == DeliveryState.HELD && current.goesTo(destination);
        var turn = same ? current.turn() : current.turn() + 1;
        var known = rows.findByInvoiceOrderByTurn(invoice.value()).stream()
                .filter(delivery -> delivery.goesTo(destination))
                .findFirst();
        if (known.isPresent()) {
            known.get().renew(turn, now);
            return;
        }
        var number = String.valueOf(frozenInvoices.of(invoice).number());
        rows.save(new Delivery(invoice, destination, turn, MessageId.fresh(number, sender.address()), now));
    }
}
