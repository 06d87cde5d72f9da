package io.milepost.delivery;

import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import java.time.Clock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounting's way out of a failed delivery: the same invoice to another address, or to the same one once more. */
@Component
public class RetryDelivery {
    private final OutboxRows rows;
    private final FrozenInvoices frozenInvoices;
    private final Timeline timeline;
    private final Sender sender;
    private final Clock clock;

    RetryDelivery(OutboxRows rows, FrozenInvoices frozenInvoices, Timeline timeline, Sender sender, Clock clock) {
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
        var current = rows.lockLatest(invoice.value(), Limit.of(1))
                .orElseThrow(() -> new DeliveryRefused("This invoice was not issued yet."));
        switch (current.state()) {
            case SENT -> throw new DeliveryRefused("This invoice was already sent to " + current.recipient() + ".");
            case SENDING -> throw new DeliveryRefused("This invoice is being sent to " + current.recipient() + ".");
            case PENDING, FAILED -> queue(invoice, address, current.turn() + 1);
        }
        timeline.append(invoice, actor, "Delivery address given", address);
    }

    private void queue(InvoiceId invoice, String address, int turn) {
        var now = clock.instant();
        var known = rows.findByInvoiceOrderByTurn(invoice.value()).stream()
                .filter(delivery -> delivery.isTo(address))
                .findFirst();
        if (known.isPresent()) {
            known.get().renew(turn, now);
            return;
        }
        var number = String.valueOf(frozenInvoices.of(invoice).number());
        rows.save(new Delivery(invoice, address, turn, MessageId.fresh(number, sender.address()), now));
    }
}
