package io.milepost.receivable;

import io.milepost.client.Checks;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import io.milepost.project.RecordLocked;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A client accepts an invoice by its link; said again, nothing changes. */
@Component
public class AcceptInvoice {
    private final Receivables receivables;
    private final DisputeRows disputes;
    private final Acceptances acceptances;
    private final Timeline timeline;
    private final Clock clock;

    AcceptInvoice(
            Receivables receivables, DisputeRows disputes, Acceptances acceptances, Timeline timeline, Clock clock) {
        this.receivables = receivables;
        this.disputes = disputes;
        this.acceptances = acceptances;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** {@code name} is who says so; it may be empty. */
    @Transactional
    public void accept(InvoiceId invoice, String name) {
        Receivable receivable = receivables
                .lock(invoice.value())
                .orElseThrow(() -> new RecordLocked("Only an issued invoice can be accepted."));
        if (acceptances.findById(invoice.value()).isPresent()) {
            return;
        }
        if (disputes.existsByOpenInvoice(invoice.value()) || receivable.settlement() == Settlement.CREDITED) {
            throw new RecordLocked("This invoice can't be accepted as things are.");
        }
        String who = name.strip();
        new Checks()
                .optionalText("The name", who, 100)
                .require(who.chars().noneMatch(c -> c < ' '), "The name must be one line.")
                .raise();
        acceptances.save(new Acceptance(invoice, who, clock.instant()));
        timeline.append(invoice, OpenDispute.CLIENT, "Accepted by the client", who.isEmpty() ? "" : "says " + who);
    }

    /** Whether a client may accept it as things are. */
    @Transactional(readOnly = true)
    public boolean mayAccept(InvoiceId invoice) {
        return acceptances.findById(invoice.value()).isEmpty()
                && !disputes.existsByOpenInvoice(invoice.value())
                && receivables
                        .findById(invoice.value())
                        .filter(receivable -> receivable.settlement() != Settlement.CREDITED)
                        .isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Acceptance> of(InvoiceId invoice) {
        return acceptances.findById(invoice.value());
    }
}
