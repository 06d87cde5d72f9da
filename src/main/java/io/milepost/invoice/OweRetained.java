package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Withheld;
import io.milepost.money.Money;
import io.milepost.project.ChargeDetails;
import io.milepost.project.ChargeTerm;
import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes what an issued invoice kept back owed: its part withheld falls due, its negative lines become billable work. */
@Component
class OweRetained {
    private final Invoices invoices;
    private final FrozenInvoices frozen;
    private final RetainageReleases releases;
    private final ChargeTerm chargeTerm;
    private final ApplicationEventPublisher events;

    OweRetained(
            Invoices invoices,
            FrozenInvoices frozen,
            RetainageReleases releases,
            ChargeTerm chargeTerm,
            ApplicationEventPublisher events) {
        this.invoices = invoices;
        this.frozen = frozen;
        this.releases = releases;
        this.chargeTerm = chargeTerm;
        this.events = events;
    }

    void of(Invoice invoice, String term, LocalDate on) {
        FrozenInvoice content = frozen.of(invoice.id());
        @Nullable Withheld withheld = content.withheld();
        if (withheld != null && withheld.term().equals(term)) {
            events.publishEvent(new RetainageReleased(Set.of(invoice.id()), on));
        }
        var words = new DeductionWords(content.language());
        invoice.lines().stream()
                .filter(line -> line.kind() == LineKind.RETAINED && DeductionWords.retainedFor(line, term))
                .forEach(line -> bill(invoice, term, line, on, words));
    }

    private void bill(Invoice invoice, String term, InvoiceLine line, LocalDate on, DeductionWords words) {
        String number = String.valueOf(invoice.number());
        long rates = invoice.lines().stream()
                .filter(each -> each.kind() == LineKind.RETAINED)
                .count();
        String rate = line.vatPercent().stripTrailingZeros().toPlainString();
        BigDecimal amount =
                Money.rounded(line.net().negate(), invoice.currency()).amount();
        chargeTerm.charge(
                ItemKey.retention(invoice.project(), term, rates == 1 ? number : number + "@" + rate),
                invoice.project(),
                new ChargeDetails(term, words.released(number), amount, line.vatPercent(), true, on, on, on, null));
    }

    /** An invoice approved before the release and issued after it. */
    @EventListener
    void on(InvoiceIssued issued) {
        Invoice invoice = invoices.findById(issued.invoice()).orElseThrow();
        releases.of(invoice.project()).forEach(release -> of(invoice, release.term(), release.on()));
    }
}
