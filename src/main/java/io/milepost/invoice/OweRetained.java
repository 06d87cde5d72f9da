package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Withheld;
import io.milepost.money.Money;
import io.milepost.project.ChargeDetails;
import io.milepost.project.ChargeTerm;
import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        if (invoice.kind() == InvoiceKind.CREDIT_NOTE) {
            return; // what it takes back of a part kept back lowers its invoice's
        }
        FrozenInvoice content = frozen.of(invoice.id());
        @Nullable Withheld withheld = content.withheld();
        if (withheld != null && withheld.term().equals(term)) {
            events.publishEvent(new RetainageReleased(Set.of(invoice.id()), on));
        }
        bill(invoice, term, on, new DeductionWords(content.language()));
    }

    private void bill(Invoice invoice, String term, LocalDate on, DeductionWords words) {
        List<Invoice> credits = invoices
                .findByCorrectsOrderByCreatedAtAsc(invoice.id().value())
                .stream()
                .filter(CreditHistory.ISSUED_OR_RESERVED)
                .toList();
        retained(invoice, term).forEach(line -> {
            Money amount = Money.rounded(stillRetained(line, credits), invoice.currency());
            ItemKey key = key(invoice, term, line);
            if (amount.isZero()) {
                chargeTerm.withdraw(key);
            } else {
                chargeTerm.charge(
                        key,
                        invoice.project(),
                        new ChargeDetails(
                                term,
                                words.released(String.valueOf(invoice.number())),
                                amount.amount(),
                                line.vatPercent(),
                                true,
                                on,
                                on,
                                on,
                                null));
            }
        });
    }

    private static BigDecimal stillRetained(InvoiceLine line, List<Invoice> credits) {
        return credits.stream()
                .flatMap(note -> note.lines().stream())
                .filter(credited -> credited.key().equals(line.key()))
                .map(InvoiceLine::net)
                .reduce(line.net().negate(), BigDecimal::add);
    }

    /** What a credit note asks back of a part kept back is not owed, from its request on until it is withdrawn. */
    void creditsChanged(Invoice original) {
        var words = new DeductionWords(frozen.of(original.id()).language());
        releases.of(original.project()).forEach(release -> bill(original, release.term(), release.on(), words));
    }

    /** A part kept back that was released and billed since is credited where it was billed. */
    void requireOpen(Invoice original, List<InvoiceLine> credited) {
        Set<String> keys = credited.stream()
                .filter(line -> line.kind() == LineKind.RETAINED)
                .map(InvoiceLine::key)
                .collect(Collectors.toSet());
        for (RetainageRelease release :
                keys.isEmpty() ? List.<RetainageRelease>of() : releases.of(original.project())) {
            List<ItemKey> charges = retained(original, release.term()).stream()
                    .filter(line -> keys.contains(line.key()))
                    .map(line -> key(original, release.term(), line))
                    .toList();
            if (chargeTerm.isBilled(charges)) {
                throw new CreditRefused(
                        "What %s kept back was released and billed since: credit '%s' on that invoice first."
                                .formatted(
                                        original.number(),
                                        new DeductionWords(
                                                        frozen.of(original.id()).language())
                                                .released(String.valueOf(original.number()))));
            }
        }
    }

    private static List<InvoiceLine> retained(Invoice invoice, String term) {
        return invoice.lines().stream()
                .filter(line -> line.kind() == LineKind.RETAINED && DeductionWords.retainedFor(line, term))
                .toList();
    }

    private static ItemKey key(Invoice invoice, String term, InvoiceLine line) {
        String number = String.valueOf(invoice.number());
        long rates = invoice.lines().stream()
                .filter(each -> each.kind() == LineKind.RETAINED)
                .count();
        String rate = line.vatPercent().stripTrailingZeros().toPlainString();
        return ItemKey.retention(invoice.project(), term, rates == 1 ? number : number + "@" + rate);
    }

    /** An invoice approved before the release and issued after it. */
    @EventListener
    void on(InvoiceIssued issued) {
        Invoice invoice = invoices.findById(issued.invoice()).orElseThrow();
        releases.of(invoice.project()).forEach(release -> of(invoice, release.term(), release.on()));
    }
}
