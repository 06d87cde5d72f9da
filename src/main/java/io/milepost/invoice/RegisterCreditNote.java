package io.milepost.invoice;

import io.milepost.billing.CreditLedger;
import io.milepost.project.UnknownRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that accounting asked for a credit note, reserves what it credits, and hands it over to approval. */
@Component
public class RegisterCreditNote {
    private final Drafts drafts;
    private final Invoices invoices;
    private final CreditRequests requests;
    private final LayCreditNote layCreditNote;
    private final CreditContent content;
    private final ContentProblems contentProblems;
    private final FrozenInvoices frozen;
    private final CreditLedger ledger;
    private final OweRetained oweRetained;
    private final Timeline timeline;
    private final Clock clock;

    RegisterCreditNote(
            Drafts drafts,
            Invoices invoices,
            CreditRequests requests,
            LayCreditNote layCreditNote,
            CreditContent content,
            ContentProblems contentProblems,
            FrozenInvoices frozen,
            CreditLedger ledger,
            OweRetained oweRetained,
            Timeline timeline,
            Clock clock) {
        this.drafts = drafts;
        this.invoices = invoices;
        this.requests = requests;
        this.layCreditNote = layCreditNote;
        this.content = content;
        this.contentProblems = contentProblems;
        this.frozen = frozen;
        this.ledger = ledger;
        this.oweRetained = oweRetained;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** By the number people know the invoice by. */
    @Transactional
    public Invoice register(String number, CreditWish wish, String author) {
        InvoiceId id = invoices.findByNumber(number)
                .orElseThrow(() -> new CreditRefused("There is no invoice %s.".formatted(number)))
                .id();
        return register(id, wish, author);
    }

    @Transactional
    public Invoice register(InvoiceId id, CreditWish wish, String author) {
        Invoice original = drafts.open(id);
        CreditSheet sheet = layCreditNote.lay(original, null, wish);
        int number = invoices.findByCorrectsOrderByCreatedAtAsc(id.value()).size() + 1;
        BusinessKey key = BusinessKey.credit(String.valueOf(original.number()), number);
        Invoice note = invoices.save(new Invoice(key, original, clock.instant()));
        requests.save(new CreditRequest(note.id(), id, author, wish));
        timeline.append(note.id(), author, "Credit note requested", "of " + original.number() + ": " + wish.reason());
        timeline.append(id, author, "Credit note requested", key + ": " + wish.reason());
        submit(note, sheet, wish, author);
        oweRetained.creditsChanged(original);
        return note;
    }

    /** What was sent back comes with other lines or another reason; it is laid out and reserved anew. */
    @Transactional
    public Invoice revise(InvoiceId creditNote, CreditWish wish, String person) {
        CreditRequest request = requests.findById(creditNote.value())
                .orElseThrow(() -> new UnknownRecord("credit note", creditNote.value()));
        Invoice original = drafts.open(request.invoice());
        Invoice note = drafts.open(creditNote);
        if (note.state() != InvoiceState.DRAFT) {
            throw new IllegalTransition("The credit note %s is %s."
                    .formatted(note.businessKey(), note.state().inWords()));
        }
        CreditSheet sheet = layCreditNote.lay(original, creditNote, wish);
        request.become(wish);
        submit(note, sheet, wish, person);
        oweRetained.creditsChanged(original);
        return note;
    }

    private void submit(Invoice note, CreditSheet sheet, CreditWish wish, String person) {
        TaxTable taxes = new TaxTable(sheet.credited().taxes(), sheet.credited().totals(note.currency()));
        note.redraft(note.layout().noting(wish.reason().strip()), sheet.lines(), taxes, BigDecimal.ZERO);
        ledger.reserve(note.id().value(), sheet.shares(), person);
        FrozenInvoice written = content.of(note, sheet.credited(), wish.reopens());
        List<Problem> problems = contentProblems.of(written);
        if (!problems.isEmpty()) {
            throw new CreditRefused(problems.stream().map(Problem::message).collect(Collectors.joining(" ")));
        }
        note.submit(person, frozen.submit(written), clock.instant());
        timeline.append(note.id(), person, "Submitted for approval", "Content " + note.contentHash());
    }
}
