package io.milepost.invoice;

import io.milepost.billing.Choice;
import io.milepost.billing.Composition;
import io.milepost.billing.CutAtCaps;
import io.milepost.billing.Evidence;
import io.milepost.billing.Groupings;
import io.milepost.billing.LineComposer;
import io.milepost.billing.OpenWork;
import io.milepost.billing.Share;
import io.milepost.billing.WorkItem;
import io.milepost.client.Client;
import io.milepost.client.Clients;
import io.milepost.invoice.DraftSheet.TakenItem;
import io.milepost.project.LineGrouping;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import java.util.ArrayList;
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
    private final SheetLines sheetLines;
    private final DraftProblems problems;
    private final DraftWarnings warnings;
    private final DecideTax decideTax;
    private final AgreedSoFar agreedSoFar;
    private final DraftContent content;
    private final ContentProblems contentProblems;

    Sheets(
            OpenWork openWork,
            Projects projects,
            Clients clients,
            CutAtCaps caps,
            TakenItems takenItems,
            Groupings groupings,
            SheetLines sheetLines,
            DraftProblems problems,
            DraftWarnings warnings,
            DecideTax decideTax,
            AgreedSoFar agreedSoFar,
            DraftContent content,
            ContentProblems contentProblems) {
        this.openWork = openWork;
        this.projects = projects;
        this.clients = clients;
        this.caps = caps;
        this.takenItems = takenItems;
        this.groupings = groupings;
        this.sheetLines = sheetLines;
        this.problems = problems;
        this.warnings = warnings;
        this.decideTax = decideTax;
        this.agreedSoFar = agreedSoFar;
        this.content = content;
        this.contentProblems = contentProblems;
    }

    DraftSheet lay(Invoice invoice, DraftEdit edit) {
        if (invoice.kind() == InvoiceKind.CREDIT_NOTE) {
            throw new IllegalTransition("A credit note is revised by who asked for it, not edited like a draft.");
        }
        Project project = projects.findById(invoice.project()).orElseThrow();
        List<WorkItem> work = openWork
                .of(project, invoice.cutOff(), invoice.id().value())
                .stream()
                .filter(item -> Offer.belongsOn(invoice.kind(), item))
                .toList();
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
                .map(item -> Choices.of(invoice, item, edit))
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
        Layout before = invoice.layout();
        LineGrouping grouping = Objects.requireNonNullElse(edit.grouping(), before.grouping());
        @Nullable Discount discount = edit.discount() == null ? before.discount() : edit.discount();
        LineComposer composer = new LineComposer(
                project.currency(), groupings.of(project, grouping), tax.rates().periods());
        List<Choice> choices = caps.cut(project, invoice.id().value(), Evidence.onOffer(wanted), composer::compose);
        List<Problem> beyondCap = EditCheck.beyondCap(edit, choices);
        if (!beyondCap.isEmpty()) {
            throw new DraftRefused(beyondCap);
        }
        Composition composition = composer.compose(choices);
        SheetLines.Priced priced = sheetLines.of(invoice, composition, edit, discount, client.details(), tax);
        String subject = Objects.requireNonNullElse(edit.subject(), before.subject());
        String note = edit.note() == null ? before.note() : edit.note().isBlank() ? null : edit.note();
        Map<String, Share> shares =
                composition.shares().stream().collect(Collectors.toMap(Share::portion, Function.identity()));
        DraftSheet sheet = new DraftSheet(
                invoice,
                project,
                client,
                subject,
                note,
                grouping,
                discount,
                choices,
                taken,
                priced.lines(),
                shares,
                priced.deductions(),
                agreedSoFar.of(invoice, project, choices, taken, composition, priced.deductions()),
                priced.taxes(),
                problems.of(client, choices, priced.lines(), discount, priced.taxes(), tax, project.currency()),
                warnings.of(invoice, project, priced.taxes()));
        return priced.lines().isEmpty() ? sheet : checked(sheet);
    }

    private DraftSheet checked(DraftSheet sheet) {
        FrozenInvoice written = content.of(sheet);
        List<Problem> told = new ArrayList<>(sheet.warnings());
        told.addAll(contentProblems.warnings(written));
        return sheet.with(contentProblems.besides(sheet.problems(), written), List.copyOf(told));
    }
}
