package io.milepost.invoice;

import io.milepost.billing.Ledger;
import io.milepost.fault.FaultPoint;
import io.milepost.fault.FaultPoints;
import io.milepost.invoice.FrozenInvoice.AccountingVat;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an approved invoice legal, in one transaction: number, frozen content, state, portions billed, timeline, and what
 * listens to {@link InvoiceIssued}. Any failure rolls all of it back, the number too. The counter is taken last; what invoices
 * of one day share is judged behind it, where no other is issued at the same moment.
 */
@Component
public class IssueInvoice {
    private final Drafts drafts;
    private final FrozenInvoices frozen;
    private final ApprovalRecord approvals;
    private final ContentProblems contentProblems;
    private final Ledger ledger;
    private final VatInBaseCurrency vatInBaseCurrency;
    private final List<Issuance> issuances;
    private final SeriesCounters counters;
    private final Invoices invoices;
    private final DailyNet dailyNet;
    private final Bounds bounds;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Issuer issuer;
    private final Clock clock;

    IssueInvoice(
            Drafts drafts,
            FrozenInvoices frozen,
            ApprovalRecord approvals,
            ContentProblems contentProblems,
            Ledger ledger,
            VatInBaseCurrency vatInBaseCurrency,
            List<Issuance> issuances,
            SeriesCounters counters,
            Invoices invoices,
            DailyNet dailyNet,
            Bounds bounds,
            Timeline timeline,
            ApplicationEventPublisher events,
            EntityManager entities,
            Issuer issuer,
            Clock clock) {
        this.drafts = drafts;
        this.frozen = frozen;
        this.approvals = approvals;
        this.contentProblems = contentProblems;
        this.ledger = ledger;
        this.vatInBaseCurrency = vatInBaseCurrency;
        this.issuances = issuances;
        this.counters = counters;
        this.invoices = invoices;
        this.dailyNet = dailyNet;
        this.bounds = bounds;
        this.timeline = timeline;
        this.events = events;
        this.entities = entities;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Answers the number; an invoice that has one already keeps it. */
    @Transactional
    public String issue(InvoiceId id) {
        Invoice invoice = drafts.open(id);
        if (invoice.number() != null) {
            return invoice.number();
        }
        FrozenInvoice content = approvedContent(invoice);
        issuances.stream()
                .filter(issuance -> issuance.isFor(invoice.kind()))
                .findFirst()
                .orElseThrow()
                .settle(invoice, content);
        entities.flush();

        LocalDate today = issuer.today(clock);
        AccountingVat accountingVat = invoice.kind() == InvoiceKind.CREDIT_NOTE
                ? content.accountingVat() // by the rate of the invoice it corrects
                : vatInBaseCurrency.of(content, today);
        lockEverySeries(today.getYear());
        NumberSeries series = series(invoice.kind().series(today.getYear()), today);
        String number = series.next(today);
        SafetyBounds.inSequence(number, series.previous(), invoices::given);
        SafetyBounds.perDay(
                content.buyer().name(),
                series.lastDate(),
                dailyNet.with(invoice, series.lastDate()),
                bounds.netPerClientAndDay());
        LocalDate due = series.lastDate().plusDays(content.paymentDays());
        invoice.issue(number, series.lastDate(), due);
        FaultPoints.reached(FaultPoint.AFTER_NUMBER);
        frozen.issue(content.numbered(number, series.lastDate(), due, accountingVat));
        timeline.append(id, Timeline.MILEPOST, Timeline.ISSUED, number);
        FaultPoints.reached(FaultPoint.AFTER_SNAPSHOT);
        events.publishEvent(new InvoiceIssued(id, number));
        FaultPoints.reached(FaultPoint.BEFORE_COMMIT);
        return number;
    }

    private FrozenInvoice approvedContent(Invoice invoice) {
        if (invoice.state() != InvoiceState.APPROVED) {
            throw new NotApproved("Invoice %s is %s; only an approved invoice is issued."
                    .formatted(invoice.businessKey(), invoice.state().inWords()));
        }
        FrozenInvoice content = frozen.submitted(invoice.id()).orElseThrow();
        String hash = frozen.submittedHash(invoice.id());
        if (!Objects.equals(hash, invoice.contentHash())) {
            throw new NotApproved(
                    "What was approved of %s is not what is to be issued.".formatted(invoice.businessKey()));
        }
        approvals.requireApproved(invoice.id(), hash);
        List<String> missing = MandatoryContent.missing(content);
        if (!missing.isEmpty()) {
            throw new NotApproved("The law wants more on %s (Art. 226 VAT Directive): %s."
                    .formatted(invoice.businessKey(), String.join(", ", missing)));
        }
        List<Problem> problems = contentProblems.of(content);
        if (!problems.isEmpty()) {
            throw new NotApproved("No document can be made of %s: %s"
                    .formatted(
                            invoice.businessKey(),
                            problems.stream().map(Problem::message).collect(Collectors.joining(" "))));
        }
        if (ledger.isStale(invoice.id().value())) {
            throw new ApprovalOutdated(
                    "An entry on %s changed at its source after approval: look at the change, save, and submit it again."
                            .formatted(invoice.businessKey()));
        }
        return content;
    }

    /** A client's day is judged over invoices and credit notes, so nobody else gives a number of either meanwhile. */
    private void lockEverySeries(int year) {
        Stream.of(InvoiceKind.values())
                .map(kind -> kind.series(year))
                .distinct()
                .sorted()
                .forEach(counters::lock);
    }

    private NumberSeries series(String name, LocalDate today) {
        return counters.lock(name).orElseGet(() -> counters.save(new NumberSeries(name, today)));
    }
}
