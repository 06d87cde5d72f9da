package io.milepost.web.invoices;

import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import io.milepost.receivable.Balances;
import io.milepost.receivable.Dispute;
import io.milepost.receivable.Disputes;
import io.milepost.receivable.ReadOverdue;
import io.milepost.receivable.Receivable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where an issued invoice or credit note is: on its way to the client, or at the client. */
@Component
class WhereIssued {
    private final DeliveryStates deliveries;
    private final Balances balances;
    private final ReadOverdue readOverdue;
    private final Disputes disputes;
    private final Issuer issuer;
    private final Clock clock;

    WhereIssued(
            DeliveryStates deliveries,
            Balances balances,
            ReadOverdue readOverdue,
            Disputes disputes,
            Issuer issuer,
            Clock clock) {
        this.deliveries = deliveries;
        this.balances = balances;
        this.readOverdue = readOverdue;
        this.disputes = disputes;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** {@code since} is a few words about the open step. */
    String sentence(Invoice invoice, String since) {
        String issued = "Issued as %s on %s".formatted(invoice.number(), WrittenDates.day(on(invoice)));
        return switch (Objects.requireNonNullElse(deliveries.of(invoice), "PENDING")) {
            case "FAILED" ->
                issued + ". It could not be delivered: accounting has the task to fix it%s.".formatted(since);
            case "HELD" ->
                issued
                        + ". A backup was restored: accounting has the task to find out whether it has left%s."
                                .formatted(since);
            case "SENT", "DELIVERED" ->
                balances.of(invoice.id())
                        .map(receivable -> issued + delivered(invoice.id(), receivable))
                        .orElse(issued + " and delivered. Nothing is left to do.");
            default -> issued + ". Milepost is sending it.";
        };
    }

    private String delivered(InvoiceId invoice, Receivable receivable) {
        Optional<String> query = disputes.open(invoice).map(this::inWords);
        if (query.isPresent()) {
            return query.get();
        }
        if (receivable.due().isZero()) {
            return switch (receivable.settlement()) {
                case CREDITED -> ", delivered and credited in full. Nothing is left to pay.";
                case WRITTEN_OFF ->
                    " and delivered. %s of it is written off. Nothing is left to do."
                            .formatted(receivable.writtenOff());
                default -> ", delivered and paid. Nothing is left to do.";
            };
        }
        LocalDate due = receivable.oldestDue();
        if (due == null) {
            return ", delivered and paid, but for %s that the client withholds until it is released."
                    .formatted(receivable.withheld());
        }
        String withheld = receivable.withheld().isZero()
                ? ""
                : " %s more is withheld until it is released.".formatted(receivable.withheld());
        boolean late = due.isBefore(issuer.today(clock));
        return " and delivered. Waits for the client's payment of %s, %s %s.%s%s"
                .formatted(
                        receivable.due().minus(receivable.withheld()),
                        late ? "which was due" : "due",
                        WrittenDates.day(due),
                        withheld,
                        late ? " " + readOverdue.of(invoice).soFar() : "");
    }

    private String inWords(Dispute open) {
        return " and delivered. On %s the client queried it (%s, %s): the project manager answers, and until then nobody reminds the client."
                .formatted(
                        WrittenDates.day(LocalDate.ofInstant(open.openedAt(), issuer.zone())),
                        open.reason().inWords(),
                        open.linesInWords());
    }

    private static LocalDate on(Invoice invoice) {
        return Objects.requireNonNull(invoice.issueDate());
    }
}
