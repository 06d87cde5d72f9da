package io.milepost.web;

import io.milepost.approval.ApprovalGates;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.project.Project;
import io.milepost.project.ProjectScope;
import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import io.milepost.watch.LogKeys;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what through REST, in one place. What someone may not see is answered like what doesn't exist, so that
 * nobody learns of other people's projects by trying; a role that has no part in something known is told so.
 */
@Component
public class Access {
    private final Projects projects;
    private final Invoices invoices;
    private final ApprovalGates gates;

    Access(Projects projects, Invoices invoices, ApprovalGates gates) {
        this.projects = projects;
        this.invoices = invoices;
        this.gates = gates;
    }

    public void requireAccounting(Caller caller) {
        require(caller.isAccounting(), "Only accounting may do this.");
    }

    public void requireReader(Caller caller) {
        require(caller.takesPart(), "Your account has no part in projects and invoices.");
    }

    /** Lists invoices: also who only stands in for somebody. */
    public void requireInvoiceReader(Caller caller) {
        require(
                caller.takesPart() || gates.reach(caller.asReviewer()).people().size() > 1,
                "Your account has no part in projects and invoices.");
    }

    /** Reads what concerns the whole firm. */
    public void requireFirmReader(Caller caller) {
        require(caller.readsEverything(), "Only accounting and managers may see this.");
    }

    /** Keeps who is above whom and who stands in for whom. */
    public void requireKeeperOfPeople(Caller caller) {
        require(caller.keepsPeople(), "Only accounting and process admins may do this.");
    }

    public void requireSelfOrKeeper(Caller caller, String person) {
        require(
                caller.user().equals(person) || caller.keepsPeople(),
                "Deputies are named by the person themselves, accounting and process admins.");
    }

    public void requireReaderOfPeople(Caller caller) {
        require(
                caller.keepsPeople() || caller.readsEverything(),
                "Only accounting, managers and process admins may see this.");
    }

    /** For which projects the caller may record time and expenses. */
    public ProjectScope recording(Caller caller) {
        require(
                caller.isIntegration() || caller.isProjectManager(),
                "Time and expenses are recorded by project managers and integration accounts.");
        return project -> caller.isIntegration() || manages(caller, project);
    }

    /** A project the caller may see. */
    public Project project(Caller caller, String code) {
        requireReader(caller);
        return projects.findById(code)
                .filter(project -> sees(caller, project))
                .orElseThrow(() -> new UnknownRecord("project", code));
    }

    /** A project the caller manages. */
    public Project managed(Caller caller, String code) {
        Project project = project(caller, code);
        require(manages(caller, project), "Only the project manager of %s may do this.".formatted(code));
        return project;
    }

    /** A project whose milestones the caller agrees. */
    public Project planned(Caller caller, String code) {
        Project project = project(caller, code);
        require(
                caller.isAccounting() || manages(caller, project),
                "Only accounting and the project manager of %s may do this.".formatted(code));
        return project;
    }

    /** A project whose milestones the caller reports as reached. */
    public void requireReporter(Caller caller, String code) {
        if (!caller.isIntegration()) {
            var unused = managed(caller, code);
        }
    }

    /** An invoice the caller may see: their project's, or one whose gates concern them. Logs name it from here on. */
    public Invoice invoice(Caller caller, String id) {
        Optional<Invoice> seen = find(id).filter(invoice -> sees(caller, invoice));
        if (seen.isEmpty()) {
            requireReader(caller);
        }
        Invoice invoice = seen.orElseThrow(() -> new UnknownRecord("invoice", id));
        MDC.put(LogKeys.BUSINESS_KEY, invoice.businessKey());
        MDC.put(LogKeys.INVOICE_NUMBER, invoice.number());
        return invoice;
    }

    /** Whether the caller may see the invoice of this number. */
    public boolean seesNumber(Caller caller, String number) {
        return caller.takesPart()
                && invoices.findByNumber(number)
                        .filter(invoice -> sees(caller, invoice))
                        .isPresent();
    }

    /** An invoice the caller drafts. */
    public Invoice drafted(Caller caller, String id) {
        Invoice invoice = invoice(caller, id);
        boolean own = projects.findById(invoice.project())
                .filter(project -> manages(caller, project))
                .isPresent();
        require(own, "Only the project manager of %s edits its invoices.".formatted(invoice.project()));
        return invoice;
    }

    private Optional<Invoice> find(String id) {
        try {
            return invoices.findById(InvoiceId.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean sees(Caller caller, Invoice invoice) {
        return caller.takesPart()
                        && (caller.readsEverything()
                                || projects.findById(invoice.project())
                                        .filter(project -> sees(caller, project))
                                        .isPresent())
                || gates.concern(invoice.id(), caller.asReviewer());
    }

    private static boolean sees(Caller caller, Project project) {
        return caller.readsEverything()
                || manages(caller, project)
                || caller.user().equals(project.details().practiceLead());
    }

    private static boolean manages(Caller caller, Project project) {
        return caller.user().equals(project.details().projectManager());
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new NotAllowed(sentence);
        }
    }
}
