package io.milepost.workflow.reconciliation;

import static io.milepost.audit.Condition.PROCESSES;

import io.milepost.audit.Inspection;
import io.milepost.audit.Scope;
import io.milepost.audit.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the reconciler would find, as sentences; it asks accounting about each within minutes. */
@Component
class EveryInvoiceHasItsProcess implements Inspection {
    private static final String TASK = " Accounting gets a task about it, unless it has it already.";

    private final CompareInvoices invoices;
    private final CompareInstances instances;
    private final LostJobs lostJobs;

    EveryInvoiceHasItsProcess(CompareInvoices invoices, CompareInstances instances, LostJobs lostJobs) {
        this.invoices = invoices;
        this.instances = instances;
        this.lostJobs = lostJobs;
    }

    @Override
    public List<Violation> of(List<String> ids) {
        return invoices.findings(ids).stream()
                .map(EveryInvoiceHasItsProcess::broken)
                .toList();
    }

    /** Running instances are few, however many invoices there are. */
    @Override
    public List<Violation> ofTheWhole(Scope scope) {
        return Stream.of(
                        instances.findings().stream().map(EveryInvoiceHasItsProcess::broken),
                        lostJobs.find().stream()
                                .map(lost -> PROCESSES.brokenBy(
                                        lost.about(),
                                        "Its process waits at %s for a job that is not there. The reconciler gives it the job again within minutes."
                                                .formatted(lost.activity()))),
                        lostJobs.incidentsWithoutTask().stream()
                                .map(
                                        about -> PROCESSES.brokenBy(
                                                about,
                                                "A step of it has failed at every retry, and accounting has no task about it. Increment its number of retries in Cockpit.")))
                .flatMap(found -> found)
                .toList();
    }

    private static Violation broken(Finding finding) {
        return PROCESSES.brokenBy(finding.about(), finding.says() + TASK);
    }
}
