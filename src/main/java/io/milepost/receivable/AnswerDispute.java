package io.milepost.receivable;

import io.milepost.client.Checks;
import io.milepost.delivery.QueueNotices;
import io.milepost.invoice.CreditWish;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.RequestCreditNote;
import io.milepost.invoice.Timeline;
import io.milepost.project.Projects;
import io.milepost.project.RecordLocked;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what a client queries: the invoice stands, or a credit note is asked for at once. The client is told by mail. */
@Component
public class AnswerDispute {
    private final Receivables receivables;
    private final DisputeRows rows;
    private final RequestCreditNote requestCreditNote;
    private final FrozenInvoices frozen;
    private final Projects projects;
    private final ClientAddress addresses;
    private final QueueNotices notices;
    private final InvoiceLifecycle lifecycle;
    private final Timeline timeline;
    private final Clock clock;

    AnswerDispute(
            Receivables receivables,
            DisputeRows rows,
            RequestCreditNote requestCreditNote,
            FrozenInvoices frozen,
            Projects projects,
            ClientAddress addresses,
            QueueNotices notices,
            InvoiceLifecycle lifecycle,
            Timeline timeline,
            Clock clock) {
        this.receivables = receivables;
        this.rows = rows;
        this.requestCreditNote = requestCreditNote;
        this.frozen = frozen;
        this.projects = projects;
        this.addresses = addresses;
        this.notices = notices;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The client reads {@code answer}. */
    @Transactional
    public void uphold(InvoiceId invoice, String answer, String person) {
        answer(invoice, DisputeOutcome.UPHELD, answer, null, person);
    }

    /** As when it was credited or paid meanwhile: the client gets an answer, and nothing else happens. */
    @Transactional
    public void settleOtherwise(InvoiceId invoice, String answer, String person) {
        answer(invoice, DisputeOutcome.OTHERWISE, answer, null, person);
    }

    /**
     * All that {@code wish} names is credited, once its own approval is through; without lines all that is left. Whoever issues
     * a credit note has the project before what is owed of it, so that comes first here, too.
     */
    @Transactional
    public void credit(InvoiceId invoice, String answer, CreditWish wish, String person) {
        var outcome = wish.lines().isEmpty() ? DisputeOutcome.CREDITED_IN_FULL : DisputeOutcome.CREDITED_IN_PART;
        var unused = projects.lock(frozen.of(invoice).projectCode());
        answer(invoice, outcome, answer, wish, person);
    }

    private void answer(InvoiceId id, DisputeOutcome outcome, String answer, @Nullable CreditWish wish, String person) {
        var unused = receivables.lock(id.value()).orElseThrow(); // so that whoever follows it up hears of it
        Dispute open = rows.lockOpen(id.value())
                .orElseThrow(() -> new RecordLocked("This query of the client is answered already."));
        new Checks().text("The answer", answer, 2000).raise();
        @Nullable InvoiceId note = wish == null ? null : requestCreditNote.request(id, wish, person);
        open.answer(outcome, answer.strip(), note, person, clock.instant());
        FrozenInvoice invoice = frozen.of(id);
        Optional<String> address = addresses.of(invoice);
        address.ifPresent(
                to -> notices.toClient(invoice, occasion(open), to, DisputeLetter.of(invoice, outcome, answer)));
        timeline.append(
                id,
                person,
                "Client's query answered",
                "%s, %s: %s"
                        .formatted(
                                outcome.inWords(),
                                address.map(to -> "to " + to).orElse("not mailed, there is no address"),
                                answer.strip()));
        lifecycle.settlementChanged(id); // the client may be reminded again
    }

    /** Of each answer its own: a query is answered anew where the credit note that was promised is withdrawn. */
    private String occasion(Dispute answered) {
        return "dispute-%s-%d".formatted(answered.id(), clock.instant().toEpochMilli());
    }
}
