package io.milepost.invoice;

import io.milepost.billing.Choice;
import io.milepost.billing.Ledger;
import io.milepost.billing.OpenWork;
import io.milepost.billing.WorkItem;
import io.milepost.client.Clients;
import io.milepost.fault.FaultPoint;
import io.milepost.fault.FaultPoints;
import io.milepost.money.Money;
import io.milepost.project.ItemKind;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the draft for a trigger: reserves what is open on the project, once, however often it is called. */
@Component
public class CollectBillableWork {
    private final BillingTriggers triggers;
    private final Projects projects;
    private final Clients clients;
    private final OpenCharges openCharges;
    private final OpenWork openWork;
    private final Ledger ledger;
    private final Sheets sheets;
    private final Reservations reservations;
    private final Invoices invoices;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CollectBillableWork(
            BillingTriggers triggers,
            Projects projects,
            Clients clients,
            OpenCharges openCharges,
            OpenWork openWork,
            Ledger ledger,
            Sheets sheets,
            Reservations reservations,
            Invoices invoices,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.triggers = triggers;
        this.projects = projects;
        this.clients = clients;
        this.openCharges = openCharges;
        this.openWork = openWork;
        this.ledger = ledger;
        this.sheets = sheets;
        this.reservations = reservations;
        this.invoices = invoices;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public CollectedWork collect(BusinessKey key, String processInstance) {
        BillingTrigger trigger = triggers.lock(key.value())
                .orElseThrow(() -> new IllegalTransition(
                        "Nothing asked for an invoice %s: start it by a milestone reached or a request."
                                .formatted(key)));
        trigger.claim(processInstance);
        Project project = projects.lock(trigger.project()).orElseThrow();
        InvoiceId known = trigger.invoice();
        if (known == null && trigger.outcome() == null) {
            known = draft(trigger, project);
        }
        return collected(known, project);
    }

    private @Nullable InvoiceId draft(BillingTrigger trigger, Project project) {
        openCharges.open(project, trigger);
        List<WorkItem> open = openWork.of(project, trigger.cutOff());
        Offer offer = Offer.to(trigger, open, ledger.everDecided(open));
        Invoice invoice = new Invoice(
                offer.kind(),
                trigger.key(),
                Engagement.of(project),
                trigger.cutOff(),
                Layout.of(subject(project, offer), project.details().grouping()),
                clock.instant());
        DraftSheet sheet = sheets.first(invoice, project, offer.free());
        if (sheet.choices().stream().noneMatch(Choice::bills)) {
            trigger.nothingToBill(why(offer.items()));
            return null;
        }
        invoice.redraft(sheet.layout(), sheet.lines(), sheet.taxes(), sheet.writtenOff());
        invoices.save(invoice);
        reservations.reserve(invoice, sheet, Timeline.MILEPOST);
        timeline.append(
                invoice.id(),
                Timeline.MILEPOST,
                "Draft begun",
                "%d items, %s net"
                        .formatted(
                                sheet.billed(), Money.rounded(invoice.amounts().net(), invoice.currency())));
        trigger.drafted(invoice.id());
        events.publishEvent(new DraftBegun(
                invoice.id(),
                sheet.choices().stream()
                        .filter(Choice::bills)
                        .map(choice -> choice.item().key())
                        .filter(item -> item.kind() == ItemKind.MILESTONE)
                        .toList()));
        FaultPoints.reached(FaultPoint.AFTER_DRAFT);
        return invoice.id();
    }

    private static String subject(Project project, Offer offer) {
        String names = offer.names();
        String subject = names.isEmpty() ? project.name() : project.name() + " – " + names;
        return subject.length() > 200 ? project.name() : subject;
    }

    private String why(List<WorkItem> open) {
        TreeSet<String> holders = open.stream()
                .map(WorkItem::hold)
                .filter(Objects::nonNull)
                .map(hold -> invoices.findById(new InvoiceId(hold.invoice()))
                        .orElseThrow()
                        .businessKey())
                .collect(Collectors.toCollection(TreeSet::new));
        if (open.stream().anyMatch(item -> item.hold() == null && item.overCap())) {
            return "Nothing to bill: what no draft has yet is over the cap of its term.";
        }
        Optional<String> waiting = open.stream()
                .filter(Offer::waits)
                .map(CollectBillableWork::waiting)
                .findFirst();
        if (holders.isEmpty() && waiting.isPresent()) {
            return waiting.get();
        }
        return holders.isEmpty()
                ? "Nothing to bill: the project has no open work up to the cut-off."
                : "Nothing to bill: everything open is already on the draft of %s."
                        .formatted(String.join(", ", holders));
    }

    private static String waiting(WorkItem item) {
        return "Nothing to bill: %s is open, but: %s".formatted(item.title(), item.overInWords());
    }

    private CollectedWork collected(@Nullable InvoiceId id, Project project) {
        String client = clients.findById(project.details().client())
                .orElseThrow()
                .details()
                .name();
        Money net = id == null
                ? Money.zero(project.currency())
                : Money.rounded(invoices.findById(id).orElseThrow().amounts().net(), project.currency());
        return new CollectedWork(
                id != null, id, project.code(), project.details().projectManager(), client, net.toString());
    }
}
