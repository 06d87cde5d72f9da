package io.milepost.web.work;

import io.milepost.billing.OpenWork;
import io.milepost.billing.WorkItem;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.Issuer;
import io.milepost.project.Project;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What nobody has billed yet. */
@RestController
@Tag(name = "Time and expenses")
class UnbilledController {
    private final OpenWork openWork;
    private final Invoices invoices;
    private final Issuer issuer;
    private final Clock clock;
    private final Access access;

    UnbilledController(OpenWork openWork, Invoices invoices, Issuer issuer, Clock clock, Access access) {
        this.openWork = openWork;
        this.invoices = invoices;
        this.issuer = issuer;
        this.clock = clock;
        this.access = access;
    }

    @GetMapping("/api/projects/{project}/unbilled")
    @Operation(summary = "Open items of a project up to a day, with totals and by age")
    Unbilled unbilled(
            @PathVariable String project,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate cutOff,
            Caller caller) {
        Project seen = access.project(caller, project);
        LocalDate today = issuer.today(clock);
        LocalDate until = Objects.requireNonNullElse(cutOff, today);
        List<WorkItem> work = openWork.of(seen, until);
        return Unbilled.of(seen, until, today, work, takers(work));
    }

    private Map<String, String> takers(List<WorkItem> work) {
        Set<InvoiceId> holders = work.stream()
                .map(WorkItem::hold)
                .filter(Objects::nonNull)
                .map(hold -> new InvoiceId(hold.invoice()))
                .collect(Collectors.toSet());
        return holders.isEmpty()
                ? Map.of()
                : invoices.findByIdIn(holders).stream()
                        .collect(Collectors.toMap(held -> held.id().value(), Invoice::businessKey));
    }
}
