package io.milepost.invoice;

import io.milepost.billing.Choice;
import io.milepost.billing.Composition;
import io.milepost.billing.CutAtCaps;
import io.milepost.billing.Decision;
import io.milepost.billing.Evidence;
import io.milepost.billing.Hold;
import io.milepost.billing.LineComposer;
import io.milepost.billing.OpenWork;
import io.milepost.billing.Share;
import io.milepost.billing.WorkItem;
import io.milepost.client.Client;
import io.milepost.client.Clients;
import io.milepost.invoice.DraftEdit.ItemEdit;
import io.milepost.invoice.DraftSheet.TakenItem;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
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
    private final Invoices invoices;
    private final CutAtCaps caps;
    private final DraftProblems problems;
    private final DraftWarnings warnings;
    private final DecideTax decideTax;

    Sheets(
            OpenWork openWork,
            Projects projects,
            Clients clients,
            Invoices invoices,
            CutAtCaps caps,
            DraftProblems problems,
            DraftWarnings warnings,
            DecideTax decideTax) {
        this.openWork = openWork;
        this.projects = projects;
        this.clients = clients;
        this.invoices = invoices;
        this.caps = caps;
        this.problems = problems;
        this.warnings = warnings;
        this.decideTax = decideTax;
    }

    DraftSheet lay(Invoice invoice, DraftEdit edit) {
        Project project = projects.findById(invoice.project()).orElseThrow();
        List<WorkItem> work =
                openWork.of(project, invoice.cutOff(), invoice.id().value());
        Map<String, WorkItem> byRef = work.stream().collect(Collectors.toMap(WorkItem::ref, Function.identity()));
        List<Problem> wrong = new EditCheck(byRef).problems(edit);
        if (!wrong.isEmpty()) {
            throw new DraftRefused(wrong);
        }
        List<TakenItem> taken = taken(invoice, work);
        refuseTaken(edit, taken);
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
        LineComposer composer = new LineComposer(project.currency(), tax.rates().periods());
        List<Choice> choices = caps.cut(project, invoice.id().value(), Evidence.onOffer(wanted), composer::compose);
        List<Problem> beyondCap = EditCheck.beyondCap(edit, choices);
        if (!beyondCap.isEmpty()) {
            throw new DraftRefused(beyondCap);
        }
        Composition composition = composer.compose(choices);
        List<InvoiceLine> lines = new DraftLines(project.currency(), tax, invoice.cutOff())
                .of(composition.lines(), invoice.lines(), edit);
        TaxTable taxes = TaxTable.of(lines, List.of(), project.currency(), tax.notes(lines, invoice.cutOff()));
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
                choices,
                taken,
                lines,
                shares,
                taxes,
                problems.of(client, choices, lines, taxes, tax, project.currency()),
                warnings.of(invoice, project, taxes));
    }

    private static Choice choice(Invoice invoice, WorkItem item, DraftEdit edit) {
        Hold hold = item.hold();
        if (item.withdrawn()) {
            return Choice.holding(item);
        }
        Choice current = hold == null || !hold.invoice().equals(invoice.id().value())
                ? Choice.holding(item)
                : new Choice(item, hold.decision(), size(item, hold), hold.reason());
        return edit.of(item).map(wish -> choice(item, wish)).orElse(current);
    }

    /** What the drafter wanted instead of what was billable stays, until the item changes at its source. */
    private static BigDecimal size(WorkItem item, Hold hold) {
        return hold.adjusted() && !hold.stale() ? hold.size() : item.billable();
    }

    private static Choice choice(WorkItem item, ItemEdit wish) {
        var size = wish.billable() == null || wish.decision() != Decision.BILL ? item.billable() : wish.billable();
        return new Choice(item, wish.decision(), size, wish.reason());
    }

    private List<TakenItem> taken(Invoice invoice, List<WorkItem> work) {
        List<TakenItem> taken = new ArrayList<>();
        Set<InvoiceId> holders = new HashSet<>();
        for (WorkItem item : work) {
            @Nullable Hold hold = item.hold();
            if (hold != null && !hold.invoice().equals(invoice.id().value())) {
                holders.add(new InvoiceId(hold.invoice()));
            }
        }
        Map<String, String> names = holders.isEmpty()
                ? Map.of()
                : invoices.findByIdIn(holders).stream()
                        .collect(Collectors.toMap(held -> held.id().value(), Invoice::businessKey));
        for (WorkItem item : work) {
            @Nullable Hold hold = item.hold();
            if (hold != null && names.containsKey(hold.invoice())) {
                taken.add(new TakenItem(item, Objects.requireNonNull(names.get(hold.invoice()))));
            }
        }
        return taken;
    }

    private static void refuseTaken(DraftEdit edit, List<TakenItem> taken) {
        for (TakenItem item : taken) {
            boolean wanted = edit.of(item.item())
                    .map(wish -> wish.decision() != Decision.HOLD)
                    .orElse(false);
            if (wanted) {
                throw new ItemTaken("Already on the draft of %s: %s."
                        .formatted(item.takenBy(), item.item().title()));
            }
        }
    }
}
