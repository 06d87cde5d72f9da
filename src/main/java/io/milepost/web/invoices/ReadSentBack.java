package io.milepost.web.invoices;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.Gate;
import io.milepost.approval.PeopleInWords;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceState;
import io.milepost.invoice.Timeline;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a draft is a draft again; empty where it never was anything else. */
@Component
class ReadSentBack {
    private final ApprovalGates gates;
    private final Timeline timeline;
    private final PeopleInWords people;

    ReadSentBack(ApprovalGates gates, Timeline timeline, PeopleInWords people) {
        this.gates = gates;
        this.timeline = timeline;
        this.people = people;
    }

    Optional<SentBack> of(Invoice invoice) {
        if (invoice.state() != InvoiceState.DRAFT) {
            return Optional.empty();
        }
        List<Gate> round = gates.latest(invoice.id());
        return SentBack.from(round)
                .or(() -> SentBack.fromIssue(round, timeline.of(invoice.id())))
                .map(why -> why.named(people::person));
    }
}
