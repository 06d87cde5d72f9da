package io.milepost.invoice;

import io.milepost.billing.KeptBack;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks for a part kept back on a project's issued invoices, as long as its retainage was not released. */
@Component
class KeptBackOnInvoices implements KeptBack {
    private final RetainageReleases releases;
    private final Invoices invoices;
    private final FrozenInvoices frozen;

    KeptBackOnInvoices(RetainageReleases releases, Invoices invoices, FrozenInvoices frozen) {
        this.releases = releases;
        this.invoices = invoices;
        this.frozen = frozen;
    }

    @Override
    public boolean under(String project, String term) {
        return releases.findById(new RetainageRelease.Id(project, term)).isEmpty()
                && invoices.issuedOf(project).stream().anyMatch(invoice -> keeps(invoice, term));
    }

    @Override
    public Set<String> released(String project) {
        return releases.of(project).stream().map(RetainageRelease::term).collect(Collectors.toSet());
    }

    private boolean keeps(Invoice invoice, String term) {
        var withheld = frozen.of(invoice.id()).withheld();
        return withheld != null && withheld.term().equals(term)
                || invoice.kind() != InvoiceKind.CREDIT_NOTE
                        && invoice.lines().stream()
                                .anyMatch(line ->
                                        line.kind() == LineKind.RETAINED && DeductionWords.retainedFor(line, term));
    }
}
