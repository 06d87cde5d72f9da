package io.milepost.receivable;

import io.milepost.client.Checks;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.Timeline;
import io.milepost.project.RecordLocked;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A client queries an invoice, by its link or through accounting: nobody is reminded of it until it is answered. */
@Component
public class OpenDispute {
    /** Who opens it by the client's link; no account has this name in the timeline. */
    public static final String CLIENT = "client";

    /** By link alone; whoever has more to say is better off talking to us. */
    private static final int MOST_BY_LINK = 5;

    private final Receivables receivables;
    private final DisputeRows rows;
    private final FrozenInvoices frozen;
    private final DisputeAnswers answers;
    private final InvoiceLifecycle lifecycle;
    private final Timeline timeline;
    private final Clock clock;

    OpenDispute(
            Receivables receivables,
            DisputeRows rows,
            FrozenInvoices frozen,
            DisputeAnswers answers,
            InvoiceLifecycle lifecycle,
            Timeline timeline,
            Clock clock) {
        this.receivables = receivables;
        this.rows = rows;
        this.frozen = frozen;
        this.answers = answers;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Whether a client may query it by their link as things are. */
    @Transactional(readOnly = true)
    public boolean mayQuery(InvoiceId invoice) {
        return receivables
                .findById(invoice.value())
                .filter(receivable -> receivable.settlement() != Settlement.CREDITED)
                .filter(receivable -> !rows.existsByOpenInvoice(invoice.value()))
                .filter(receivable -> rows.countByInvoiceAndOpenedBy(invoice.value(), CLIENT) < MOST_BY_LINK)
                .isPresent();
    }

    @Transactional
    public Dispute open(InvoiceId invoice, GivenDispute given, String person) {
        Dispute opened = register(invoice, given, person);
        answers.asked(opened);
        return opened;
    }

    /** For whom the process runs already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dispute register(InvoiceId invoice, GivenDispute given, String person) {
        Receivable receivable = receivables
                .lock(invoice.value())
                .orElseThrow(() -> new RecordLocked("Only an issued invoice can be queried."));
        if (rows.existsByOpenInvoice(invoice.value())) {
            throw new RecordLocked("The client's query of this invoice waits for its answer already.");
        }
        if (receivable.settlement() == Settlement.CREDITED) {
            throw new RecordLocked("This invoice is credited in full: there is nothing left to query.");
        }
        if (person.equals(CLIENT) && rows.countByInvoiceAndOpenedBy(invoice.value(), CLIENT) >= MOST_BY_LINK) {
            throw new RecordLocked("This invoice was queried several times; please write to us.");
        }
        check(given, frozen.of(invoice));
        Dispute opened = rows.save(new Dispute(invoice, given, person, clock.instant()));
        timeline.append(
                invoice,
                person,
                "Queried by the client",
                "%s, %s%s: %s"
                        .formatted(
                                opened.reason().inWords(),
                                opened.linesInWords(),
                                opened.name().isEmpty() ? "" : ", says " + opened.name(),
                                opened.text()));
        lifecycle.settlementChanged(invoice); // so that no reminder goes out meanwhile
        return opened;
    }

    private static void check(GivenDispute given, FrozenInvoice invoice) {
        Set<Integer> positions =
                invoice.lines().stream().map(FrozenInvoice.Line::position).collect(Collectors.toSet());
        new Checks()
                .text("What is wrong", given.text(), 2000)
                .optionalText("The name", given.name(), 100)
                .require(given.name().chars().noneMatch(c -> c < ' '), "The name must be one line.")
                .require(positions.containsAll(given.lines()), "The invoice has no such line.")
                .require(given.writtenLines().length() <= 500, "Name fewer lines, or none for the whole invoice.")
                .raise();
    }
}
