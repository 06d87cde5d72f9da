package io.milepost.workflow.reconciliation;

import io.milepost.document.DocumentJobs;
import io.milepost.document.MissingDocuments;
import io.milepost.document.ProduceDocuments;
import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.reconciliation.Finding.Kind;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Documents that no step is going to make any more. They follow from the frozen content, so they are made here; but where there
 * were some before, the client has those, and only a backup brings them back.
 */
@Component
class LostDocuments {
    private static final Logger log = LoggerFactory.getLogger(LostDocuments.class);

    private final MissingDocuments missing;
    private final DocumentJobs jobs;
    private final ProduceDocuments produceDocuments;

    LostDocuments(MissingDocuments missing, DocumentJobs jobs, ProduceDocuments produceDocuments) {
        this.missing = missing;
        this.jobs = jobs;
        this.produceDocuments = produceDocuments;
    }

    List<Finding> makeOrFind(List<String> invoices) {
        List<MissingDocuments.Bare> bare = missing.among(invoices);
        bare.stream()
                .filter(each -> !each.wasMade() && !jobs.areStillToBeMade(new InvoiceId(each.invoice())))
                .forEach(each -> Reconcile.quietly(each.about(), () -> make(each)));
        return bare.stream()
                .filter(MissingDocuments.Bare::wasMade)
                .map(
                        each -> Finding.of(
                                Kind.DOCUMENTS,
                                new InvoiceId(each.invoice()),
                                each.about(),
                                null,
                                "Its documents were made and are not there any more. The client has them, so they must not be made anew: ask the operator to restore them from a backup."))
                .toList();
    }

    private void make(MissingDocuments.Bare bare) {
        produceDocuments.produce(new InvoiceId(bare.invoice()));
        log.info("{} had no documents and no step to make them; they were made", bare.about());
    }
}
