package io.milepost.web.invoices;

import io.milepost.approval.Gate;
import io.milepost.approval.GateState;
import io.milepost.approval.PeopleInWords;
import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.InvoiceState;
import io.milepost.receivable.Balances;
import io.milepost.receivable.PlannedReminder;
import io.milepost.receivable.ReadOverdue;
import io.milepost.receivable.Receivable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The steps an invoice still has before it, in words; none once nothing is left to do. */
@Component
class WhatComesNext {
    private final PeopleInWords people;
    private final DeliveryStates deliveries;
    private final Balances balances;
    private final ReadOverdue readOverdue;

    WhatComesNext(PeopleInWords people, DeliveryStates deliveries, Balances balances, ReadOverdue readOverdue) {
        this.people = people;
        this.deliveries = deliveries;
        this.balances = balances;
        this.readOverdue = readOverdue;
    }

    List<String> of(Invoice invoice, List<Gate> round) {
        List<String> next = new ArrayList<>();
        if (invoice.state() == InvoiceState.DISCARDED) {
            return next;
        }
        if (invoice.state() == InvoiceState.DRAFT) {
            next.add("Submitting it asks the approval policy who has to approve it.");
        }
        if (invoice.state() == InvoiceState.IN_APPROVAL) {
            List<Gate> asked = WaitingFor.open(round);
            round.stream()
                    .filter(gate -> gate.state() == GateState.PENDING && !asked.contains(gate))
                    .map(gate -> "The gate %s: %s.".formatted(gate.name(), people.approver(gate)))
                    .forEach(next::add);
        }
        boolean issued = invoice.state() == InvoiceState.ISSUED;
        if (!issued) {
            next.add("Issuing: it gets its number and its PDF.");
        }
        if (!issued || !isOut(invoice)) {
            next.add("Delivery to the client.");
            if (invoice.kind() != InvoiceKind.CREDIT_NOTE && owes(invoice)) {
                next.add("The client's payment.");
            }
        }
        if (issued && isOut(invoice) && invoice.kind() != InvoiceKind.CREDIT_NOTE) {
            readOverdue.next(invoice.id()).map(WhatComesNext::inWords).ifPresent(next::add);
        }
        return next;
    }

    private static String inWords(PlannedReminder planned) {
        return planned.rule().asksAccounting()
                ? "Unpaid on %s, accounting decides what happens.".formatted(WrittenDates.day(planned.on()))
                : "Unpaid on %s, the client gets reminder %d."
                        .formatted(WrittenDates.day(planned.on()), planned.level());
    }

    private boolean isOut(Invoice invoice) {
        return Set.of("SENT", "DELIVERED").contains(String.valueOf(deliveries.of(invoice)));
    }

    /** What is not issued owes nothing yet, but will. */
    private boolean owes(Invoice invoice) {
        return balances.of(invoice.id())
                .map(Receivable::due)
                .map(due -> !due.isZero())
                .orElse(true);
    }
}
