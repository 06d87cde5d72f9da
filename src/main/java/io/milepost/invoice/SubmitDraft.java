package io.milepost.invoice;

import io.milepost.billing.Ledger;
import io.milepost.fault.FaultPoint;
import io.milepost.fault.FaultPoints;
import io.milepost.project.ProjectTeams;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a draft over to approval. What is submitted is written out and frozen here: it is what is approved and issued. */
@Component
public class SubmitDraft {
    private final Drafts drafts;
    private final Sheets sheets;
    private final Ledger ledger;
    private final DeductAgreed deductAgreed;
    private final DraftContent content;
    private final FrozenInvoices frozen;
    private final ProjectTeams teams;
    private final Timeline timeline;
    private final Clock clock;

    SubmitDraft(
            Drafts drafts,
            Sheets sheets,
            Ledger ledger,
            DeductAgreed deductAgreed,
            DraftContent content,
            FrozenInvoices frozen,
            ProjectTeams teams,
            Timeline timeline,
            Clock clock) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.ledger = ledger;
        this.deductAgreed = deductAgreed;
        this.content = content;
        this.frozen = frozen;
        this.teams = teams;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void submit(InvoiceId id, String person) {
        Invoice invoice = drafts.open(id);
        teams.requireProjectManager(invoice.project(), person);
        List<Problem> problems = submit(invoice, person, person);
        if (!problems.isEmpty()) {
            throw new DraftRefused(problems);
        }
    }

    /**
     * With nobody at it, in the name of the project manager, who answers for it. What is wrong with it leaves it a draft; a
     * draft no more, it stays what it is.
     */
    @Transactional
    public List<Problem> submitByItself(InvoiceId id) {
        Invoice invoice = drafts.open(id);
        return invoice.state() == InvoiceState.DRAFT
                ? submit(invoice, teams.projectManager(invoice.project()), Timeline.MILEPOST)
                : List.of();
    }

    /** What keeps it from being submitted as it is. */
    @Transactional(readOnly = true)
    public List<Problem> problems(InvoiceId id) {
        Invoice invoice = drafts.open(id);
        return problems(sheets.lay(invoice, DraftEdit.NONE), invoice);
    }

    private List<Problem> submit(Invoice invoice, String submitter, String author) {
        if (invoice.state() != InvoiceState.DRAFT) {
            throw new IllegalTransition("The invoice %s was submitted already: it is %s."
                    .formatted(invoice.businessKey(), invoice.state().inWords()));
        }
        DraftSheet sheet = sheets.lay(invoice, DraftEdit.NONE);
        List<Problem> problems = problems(sheet, invoice);
        if (problems.isEmpty()) {
            FrozenInvoice written = content.saved(sheet);
            problems.addAll(missing(written));
            if (problems.isEmpty()) {
                invoice.submit(submitter, frozen.submit(written), clock.instant());
                timeline.append(invoice.id(), author, "Submitted for approval", "Content " + invoice.contentHash());
                FaultPoints.reached(FaultPoint.AFTER_SUBMIT);
            }
        }
        return problems;
    }

    private static List<Problem> missing(FrozenInvoice written) {
        List<String> missing = MandatoryContent.missing(written);
        return missing.isEmpty()
                ? List.of()
                : List.of(new Problem(
                        "incomplete",
                        "The law wants more on this invoice (Art. 226 VAT Directive); accounting adds %s."
                                .formatted(String.join(", ", missing)),
                        null,
                        null));
    }

    private List<Problem> problems(DraftSheet sheet, Invoice invoice) {
        List<Problem> problems = new ArrayList<>(sheet.problems());
        if (problems.isEmpty() && !isAsSaved(sheet, invoice)) {
            problems.add(new Problem(
                    "changed",
                    "Prices, tax or deposits changed since the draft was saved: look at the new totals, save, and submit again.",
                    "lines",
                    null));
        }
        return problems;
    }

    /** What is prepaid has no line, and neither has work without a price. */
    private boolean isAsSaved(DraftSheet sheet, Invoice invoice) {
        return sameLines(sheet.lines(), invoice.lines())
                && ledger.hasOnly(invoice.id().value(), sheet.decided())
                && sheet.deductions().prepaid().equals(deductAgreed.prepaid(invoice));
    }

    private static boolean sameLines(List<InvoiceLine> now, List<InvoiceLine> saved) {
        if (now.size() != saved.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).billsLike(saved.get(i))) {
                return false;
            }
        }
        return true;
    }
}
