package io.milepost.web.invoices;

import io.milepost.invoice.BillingTrigger;
import io.milepost.invoice.BillingTriggers;
import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.RequestInvoice;
import io.milepost.project.UnknownRecord;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks for an invoice over everything open on a project. */
@RestController
@RequestMapping("/api/projects/{project}")
@Tag(name = "Invoices")
class RequestController {
    record GivenRequest(@Nullable LocalDate cutOff) {}

    private final RequestInvoice requestInvoice;
    private final BillingTriggers triggers;
    private final Access access;

    RequestController(RequestInvoice requestInvoice, BillingTriggers triggers, Access access) {
        this.requestInvoice = requestInvoice;
        this.triggers = triggers;
        this.access = access;
    }

    @PostMapping("/invoices")
    @Operation(
            summary = "Start a draft over all open items up to a day, today if none is given (the project's manager)")
    ResponseEntity<ShownRequest> post(
            @PathVariable String project, @RequestBody(required = false) @Nullable GivenRequest body, Caller caller) {
        access.managed(caller, project);
        LocalDate cutOff = body == null ? null : body.cutOff();
        BusinessKey key = OnceMore.after(() -> requestInvoice.request(project, cutOff, caller.user()));
        ShownRequest shown = shown(key.value());
        return ResponseEntity.accepted().location(URI.create(shown.status())).body(shown);
    }

    @GetMapping("/requests/{number}")
    @Operation(summary = "What became of a request: collecting, drafted, or nothing to bill and why")
    ShownRequest get(@PathVariable String project, @PathVariable String number, Caller caller) {
        access.project(caller, project);
        return shown(project + "/request-" + number);
    }

    private ShownRequest shown(String key) {
        BillingTrigger request = triggers.findById(key).orElseThrow(() -> new UnknownRecord("request", key));
        String status =
                "/api/projects/%s/requests/%s".formatted(request.project(), key.substring(key.lastIndexOf('-') + 1));
        return ShownRequest.of(request, status);
    }
}
