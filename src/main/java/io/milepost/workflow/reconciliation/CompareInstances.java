package io.milepost.workflow.reconciliation;

import io.milepost.invoice.BillingTrigger;
import io.milepost.invoice.BillingTriggers;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.Invoices;
import io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel;
import io.milepost.workflow.invoicerejection.InvoiceRejectionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Holds every running instance of our models against the invoice or trigger its business key names, finished or not. */
@Component
class CompareInstances {
    private static final int PAGE = 200;

    private final LiveInstances instances;
    private final Invoices invoices;
    private final BillingTriggers triggers;
    private final CompareInvoices compareInvoices;

    CompareInstances(
            LiveInstances instances, Invoices invoices, BillingTriggers triggers, CompareInvoices compareInvoices) {
        this.compareInvoices = compareInvoices;
        this.instances = instances;
        this.invoices = invoices;
        this.triggers = triggers;
    }

    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        for (List<LiveInstance> page = instances.after("", PAGE);
                !page.isEmpty();
                page = instances.after(page.get(page.size() - 1).id(), PAGE)) {
            found.addAll(findings(page));
        }
        return found;
    }

    private List<Finding> findings(List<LiveInstance> page) {
        List<String> keys = page.stream()
                .map(LiveInstance::businessKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Invoice> byKey = invoices.findByBusinessKeyIn(keys).stream()
                .collect(Collectors.toMap(Invoice::businessKey, Function.identity()));
        Map<String, BillingTrigger> asked = triggers.findByKeyIn(keys).stream()
                .collect(Collectors.toMap(trigger -> trigger.key().value(), Function.identity()));
        Stream<Finding> strays = page.stream()
                .flatMap(live -> wrong(live, byKey, asked).map(says -> Finding.stray(live, says)).stream());
        List<String> theirs =
                byKey.values().stream().map(invoice -> invoice.id().value()).toList();
        return Stream.concat(strays, compareInvoices.findings(theirs).stream()).toList();
    }

    private static Optional<String> wrong(
            LiveInstance live, Map<String, Invoice> byKey, Map<String, BillingTrigger> asked) {
        if (!live.isCalled() && !live.isMain() && !live.is(InvoiceRejectionModel.KEY)) {
            return Optional.of(
                    "A process of the model %s runs that no other process called.".formatted(live.process()));
        }
        Invoice invoice = byKey.get(live.businessKey());
        if (live.invoice() == null && live.is(InvoiceLifecycleModel.KEY)) {
            BillingTrigger trigger = asked.get(live.businessKey());
            return trigger != null && invoice == null && trigger.mayBeBilledBy(live.id())
                    ? Optional.empty()
                    : Optional.of("A process runs for %s, which nobody asked to bill, or which another process bills."
                            .formatted(live.businessKey()));
        }
        return invoice != null && invoice.id().value().equals(live.invoice())
                ? Optional.empty()
                : Optional.of(
                        "A process of %s speaks of another invoice, or of one that is not there: its variable invoiceId was changed, or its invoice deleted."
                                .formatted(live.businessKey()));
    }
}
