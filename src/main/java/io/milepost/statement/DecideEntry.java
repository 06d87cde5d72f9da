package io.milepost.statement;

import io.milepost.client.Checks;
import io.milepost.invoice.InvoiceId;
import io.milepost.money.Money;
import io.milepost.receivable.OpenInvoice;
import io.milepost.receivable.OpenInvoices;
import io.milepost.receivable.Payment;
import io.milepost.receivable.PaymentKind;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What accounting says an entry is. What is proposed is looked at again first: payments come in other ways, too. */
@Component
public class DecideEntry {
    private final Proposals proposals;
    private final BookEntry bookEntry;
    private final GivenParts givenParts;
    private final OpenInvoices openInvoices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecideEntry(
            Proposals proposals,
            BookEntry bookEntry,
            GivenParts givenParts,
            OpenInvoices openInvoices,
            TransactionTemplate transaction,
            Clock clock) {
        this.proposals = proposals;
        this.bookEntry = bookEntry;
        this.givenParts = givenParts;
        this.openInvoices = openInvoices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Looked at again under the locks of what the person has seen: if it is the same, these are the invoices it concerns.
     *
     * @param open the statement's, which may be read once for many
     * @param seen the {@link Proposal#key} of what the person said yes to
     */
    public void confirm(OpenEntries open, int position, String seen, String person) {
        List<InvoiceId> concerned = openInvoices.numbered(Proposal.numbersIn(seen)).stream()
                .map(OpenInvoice::id)
                .toList();
        decide(open.statement(), position, entry -> {
            openInvoices.lock(concerned);
            Proposal now = entry.state() == EntryState.OPEN
                    ? proposals.of(entry, open)
                    : Proposal.nothing("It is decided already.");
            if (!now.key().equals(seen)) {
                throw new StatementRefused("This has changed since you looked. " + now.why());
            }
            bookEntry.book(entry, now, person);
        });
        open.decided(position);
    }

    /** Of one invoice, or divided over several. */
    public void pay(String statement, int position, List<GivenPart> parts, boolean mayOverpay, String person) {
        List<InvoiceId> meant = parts.stream().map(part -> id(part.invoice())).toList();
        decide(statement, position, entry -> {
            if (!entry.isCredit()) {
                throw new StatementRefused("This money left the account: it pays no invoice.");
            }
            openInvoices.lock(meant);
            Proposal said = Proposal.payment(
                    Confidence.CERTAIN, givenParts.checked(entry, parts, mayOverpay), "As %s says.".formatted(person));
            bookEntry.book(entry, said, person);
        });
    }

    /** The bank took back what was paid for this invoice. */
    public void reverse(String statement, int position, String number, String person) {
        decide(statement, position, entry -> {
            OpenInvoice invoice = givenParts.invoice(number);
            Money amount = entry.isCredit() ? entry.amount().negated() : entry.amount();
            Payment payment = openInvoices.standing(invoice.id()).stream()
                    .filter(each -> (each.kind() == PaymentKind.PAID_BACK) == entry.isCredit())
                    .filter(each -> each.amount(amount.currency()).equals(amount))
                    .reduce((earlier, later) -> later)
                    .orElseThrow(() -> new StatementRefused(
                            "No payment of %s over %s can be taken back.".formatted(invoice.number(), entry.amount())));
            bookEntry.book(
                    entry, Proposal.reversal(Confidence.CERTAIN, part(invoice, entry), payment.id(), ""), person);
        });
    }

    /** What was paid too much for this invoice was paid back. */
    public void repay(String statement, int position, String number, String person) {
        decide(statement, position, entry -> {
            if (entry.isCredit()) {
                throw new StatementRefused("This money came in: it is no repayment.");
            }
            OpenInvoice invoice = givenParts.invoice(number);
            bookEntry.book(entry, Proposal.repayment(Confidence.CERTAIN, part(invoice, entry), ""), person);
        });
    }

    /** It concerns no invoice; may be taken back by saying what it is after all. */
    public void notOurs(String statement, int position, String why, String person) {
        decide(statement, position, entry -> {
            new Checks().line("The reason", why, 500).raise();
            entry.notOurs(why.strip(), person, clock.instant());
        });
    }

    private void decide(String statement, int position, Consumer<StatementEntry> decision) {
        transaction.executeWithoutResult(status -> decision.accept(bookEntry.undecided(statement, position)));
    }

    private InvoiceId id(String number) {
        return givenParts.invoice(number).id();
    }

    private static Proposal.Part part(OpenInvoice invoice, StatementEntry entry) {
        return new Proposal.Part(invoice.id(), invoice.number(), entry.amount());
    }
}
