package io.milepost.web.invoices;

import io.milepost.approval.PeopleInWords;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an invoice came to where it is: who did what. */
@RestController
@RequestMapping("/api/invoices/{id}")
@Tag(name = "Invoices")
class HistoryController {
    private final Timeline timeline;
    private final PeopleInWords people;
    private final Access access;

    HistoryController(Timeline timeline, PeopleInWords people, Access access) {
        this.timeline = timeline;
        this.people = people;
        this.access = access;
    }

    @GetMapping("/timeline")
    @Operation(summary = "Who did what when, as a chain of hashes, and whether the chain holds")
    ShownTimeline timeline(@PathVariable String id, Caller caller) {
        InvoiceId invoice = access.invoice(caller, id).id();
        return ShownTimeline.of(timeline.of(invoice), timeline.firstAltered(invoice), people::person);
    }
}
