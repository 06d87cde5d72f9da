package io.milepost.invoice;

import io.milepost.billing.Choice;
import io.milepost.billing.Composition;
import io.milepost.billing.CutAtCaps;
import io.milepost.billing.Decision;
import io.milepost.billing.Evidence;
import io.milepost.billing.Groupings;
import io.milepost.billing.Hold;
import io.milepost.billing.LineComposer;
import io.milepost.billing.OpenWork;
import io.milepost.billing.Share;
import io.milepost.billing.WorkItem;
import io.milepost.client.Client;
import io.milepost.client.Clients;
import io.milepost.invoice.DraftEdit.ItemEdit;
import io.milepost.invoice.DraftSheet.TakenItem;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.project.LineGrouping;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a draft out from the open work of its project, as it is or with an edit applied. Stores nothing. */
@Component
class Sheets {
    private final OpenWork openWork;
    private final Projects projects;
    private final Clients clients;
    private final CutAtCaps caps;
    private final TakenItems takenItems;
    private final Groupings groupings;
    private final DraftProblems problems;
    private final DraftWarnings warnings;
    private final DecideTax decideTax;

    Sheets(
            OpenWork openWork,
            Projects projects,
            Clients clients,
            CutAtCaps caps,
            TakenItems takenItems,
            Groupings groupings,
            DraftProblems problems,
            DraftWarnings warnings,
            DecideTax decideTax) {
        this.openWork = openWork;
        this.projects = projects;
        this.clients = clients;
        this.caps = caps;
        this.takenItems = takenItems;
        this.groupings = groupings;
        this.problems = problems;
        this.warnings = warnings;
        this.decideTax = decideTax;
    }

    DraftSheet lay(Invoice invoice, DraftEdit edit) {
        if (invoice.kind() == InvoiceKind.CREDIT_NOTE) {
            throw new IllegalTransition("A credit note is revised by who asked for it, not edited like a draft.");
        }
        Project project = projects.findById(invoice.project()).orElseThrow();
        List<WorkItem> work =
                openWork.of(project, invoice.cutOff(), invoice.id().value());
        Map<String, WorkItem> byRef = work.stream().collect(Collectors.toMap(WorkItem::ref, Function.identity()));
        List<Problem> wrong = new EditCheck(byRef, project.currency()).problems(edit);
        if (!wrong.isEmpty()) {
            throw new DraftRefused(wrong);
        }
        List<TakenItem> taken = takenItems.among(work, invoice);
        TakenItems.refuse(edit, taken);
        Set<String> elsewhere = taken.stream().map(t -> t.item().portion()).collect(Collectors.toSet());
        List<Choice> choices = work.stream()
                .filter(item -> !elsewhere.contains(item.portion()))
                .map(item -> choice(invoice, item, edit))
                .toList();
        return lay(invoice, project, edit, choices, taken);
    }

    /** The first sheet of a draft: bills everything on offer but what is beyond a cap. */
    DraftSheet first(Invoice invoice, Project project, List<WorkItem> offered) {
        return lay(
                invoice,
                project,
                DraftEdit.NONE,
                offered.stream()
                        .map(item -> item.overCap() ? Choice.holding(item) : Choice.billing(item))
                        .toList(),
                List.of());
    }

    private DraftSheet lay(
            Invoice invoice, Project project, DraftEdit edit, List<Choice> wanted, List<TakenItem> taken) {
        Client client = clients.findById(invoice.client()).orElseThrow();
        SheetTaxes tax = decideTax.of(client.details());
        LineGrouping grouping = Objects.requireNonNullElse(edit.grouping(), invoice.grouping());
        @Nullable Discount discount = edit.discount() == null ? invoice.discount() : edit.discount();
        LineComposer composer = new LineComposer(
                project.currency(), groupings.of(project, grouping), tax.rates().periods());
        List<Choice> choices = caps.cut(project, invoice.id().value(), Evidence.onOffer(wanted), composer::compose);
        List<Problem> beyondCap = EditCheck.beyondCap(edit, choices);
        if (!beyondCap.isEmpty()) {
            throw new DraftRefused(beyondCap);
        }
        Composition composition = composer.compose(choices);
        List<InvoiceLine> lines = new DraftLines(project.currency(), tax, invoice.cutOff())
                .of(composition.lines(), invoice.lines(), edit);
        List<Allowance> allowances = discount == null ? List.of() : discount.over(lines, project.currency());
        TaxTable taxes = TaxTable.of(lines, allowances, project.currency(), tax.notes(lines, invoice.cutOff()));
        String subject = Objects.requireNonNullElse(edit.subject(), invoice.subject());
        String note = edit.note() == null ? invoice.note() : edit.note().isBlank() ? null : edit.note();
        Map<String, Share> shares =
                composition.shares().stream().collect(Collectors.toMap(Share::portion, Function.identity()));
        return new DraftSheet(
                invoice,
                project,
                client,
                subject,
                note,
                grouping,
                discount,
                choices,
                taken,
                lines,
                shares,
                taxes,
                problems.of(client, choices, lines, discount, taxes, tax, project.currency()),
                warnings.of(invoice, project, taxes));
    }

    private static Choice choice(Invoice invoice, WorkItem item, DraftEdit edit) {
        Hold hold = item.hold();
        if (item.withdrawn()) {
            return Choice.holding(item);
        }
        Choice current = hold == null || !hold.invoice().equals(invoice.id().value())
                ? Choice.holding(item)
                : new Choice(item, hold.decision(), size(invoice, item, hold), hold.reason());
        return edit.of(item).map(wish -> choice(item, wish)).orElse(current);
    }

    /** What the drafter wanted stays until the item changes at its source; what was submitted stays as it was. */
    private static BigDecimal size(Invoice invoice, WorkItem item, Hold hold) {
        boolean stays = invoice.state() != InvoiceState.DRAFT || hold.adjusted() && !hold.stale();
        return stays ? hold.size() : item.billable();
    }

    private static Choice choice(WorkItem item, ItemEdit wish) {
        var size = wish.billable() == null || wish.decision() != Decision.BILL ? item.billable() : wish.billable();
        return new Choice(item, wish.decision(), size, wish.reason());
    }
}
