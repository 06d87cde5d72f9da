package io.milepost.web.invoices;

import io.milepost.approval.PeopleInWords;
import io.milepost.document.Documents;
import io.milepost.document.KeptDocument;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.PreviewInvoice;
import io.milepost.invoice.ReadCredits;
import io.milepost.invoice.RepeatedCredits;
import io.milepost.receivable.Balances;
import io.milepost.receivable.Receivable;
import io.milepost.web.Numbers;
import io.milepost.web.invoices.ShownDeductions.ShownWithheld;
import java.util.Currency;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what is known of one invoice: its content, and what became of it since. */
@Component
class ReadInvoice {
    private final Invoices invoices;
    private final PreviewInvoice previewInvoice;
    private final Balances balances;
    private final DeliveryStates deliveries;
    private final ReadCredits credits;
    private final RepeatedCredits repeatedCredits;
    private final PeopleInWords people;
    private final WaitingFor waitingFor;
    private final Documents documents;

    ReadInvoice(
            Invoices invoices,
            PreviewInvoice previewInvoice,
            Balances balances,
            DeliveryStates deliveries,
            ReadCredits credits,
            RepeatedCredits repeatedCredits,
            PeopleInWords people,
            WaitingFor waitingFor,
            Documents documents) {
        this.invoices = invoices;
        this.previewInvoice = previewInvoice;
        this.balances = balances;
        this.deliveries = deliveries;
        this.credits = credits;
        this.repeatedCredits = repeatedCredits;
        this.people = people;
        this.waitingFor = waitingFor;
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    ShownInvoice of(InvoiceId id) {
        Invoice invoice = invoices.findById(id).orElseThrow();
        FrozenInvoice content = previewInvoice.of(id);
        Currency currency = invoice.currency();
        Receivable receivable = balances.of(id).orElse(null);
        String delivery = deliveries.of(invoice);
        ShownCredits shownCredits = ShownCredits.of(invoice, credits);
        Map<Integer, ReadCredits.Left> left = credits.left(invoice);
        return new ShownInvoice(
                id.value(),
                invoice.version(),
                invoice.state().name(),
                delivery,
                receivable == null ? null : receivable.settlement().name(),
                invoice.number(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.kind().name(),
                invoice.businessKey(),
                new Named(content.projectCode(), content.projectName()),
                new Named(content.buyer().code(), content.buyer().name()),
                currency.getCurrencyCode(),
                content.subject(),
                content.note(),
                content.serviceFrom(),
                content.serviceTo(),
                content.lines().stream()
                        .map(line -> ShownLine.of(
                                line,
                                invoice.lines().get(line.position() - 1).key(),
                                left.get(line.position()),
                                currency))
                        .toList(),
                ShownAllowance.of(content.allowances(), currency),
                ShownTax.of(content.taxes(), currency),
                ShownTotals.of(content.totals(), content.allowances(), currency),
                receivable == null ? null : Numbers.amount(receivable.paid()),
                receivable == null ? null : Numbers.amount(receivable.due()),
                receivable == null ? null : Numbers.amount(receivable.credited()),
                receivable == null ? null : Numbers.amount(receivable.overpaid()),
                receivable == null ? null : Numbers.amount(receivable.writtenOff()),
                shownCredits.corrects(),
                shownCredits.creditedBy(),
                Numbers.amount(content.prepaid(), currency),
                content.withheld() == null ? null : ShownWithheld.of(content.withheld(), currency),
                receivable == null ? null : Numbers.amount(receivable.withheld()),
                receivable == null ? null : receivable.withheldDue(),
                repeatedCredits.before(invoice),
                invoice.drafters().stream().sorted().toList(),
                invoice.drafters().stream().sorted().map(people::person).toList(),
                waitingFor.nextStep(invoice, delivery, receivable),
                documents.list(id).stream().map(KeptDocument::kind).toList());
    }
}
