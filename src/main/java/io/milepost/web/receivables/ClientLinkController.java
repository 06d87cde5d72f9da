package io.milepost.web.receivables;

import io.milepost.invoice.InvoiceId;
import io.milepost.link.ClientLink;
import io.milepost.link.ClientLinks;
import io.milepost.link.GivenLink;
import io.milepost.project.RecordLocked;
import io.milepost.receivable.Balances;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links by which a client sees an invoice. */
@RestController
@RequestMapping("/api/invoices/{id}/client-links")
@Tag(name = "Client links")
class ClientLinkController {
    record Made(String url, Instant expiresAt) {
        static Made of(GivenLink link) {
            return new Made(link.url(), link.expiresAt());
        }
    }

    record Shown(
            String madeBy,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {
        static Shown of(ClientLink link) {
            return new Shown(link.madeBy(), link.madeAt(), link.expiresAt(), link.revokedAt());
        }
    }

    private final ClientLinks links;
    private final Balances balances;
    private final Access access;

    ClientLinkController(ClientLinks links, Balances balances, Access access) {
        this.links = links;
        this.balances = balances;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The links made for an invoice; where they lead nobody can tell any more")
    List<Shown> list(@PathVariable String id, Caller caller) {
        return links.of(access.invoice(caller, id).id()).stream().map(Shown::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a link to an issued invoice for its client (accounting)",
            description = "The address is answered this once. The mail of an invoice has a link of its own.")
    Made post(@PathVariable String id, Caller caller) {
        access.requireAccounting(caller);
        InvoiceId invoice = access.invoice(caller, id).id();
        if (!links.areMade()) {
            throw new RecordLocked("Links are not set up: the operator must set milepost.client-link.url.");
        }
        if (balances.of(invoice).isEmpty()) {
            throw new RecordLocked("Only an issued invoice has a page for its client.");
        }
        return Made.of(links.forPerson(invoice, caller.user()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke every link of an invoice, also those in mails (accounting)")
    void revoke(@PathVariable String id, Caller caller) {
        access.requireAccounting(caller);
        links.revokeAll(access.invoice(caller, id).id(), caller.user());
    }
}
