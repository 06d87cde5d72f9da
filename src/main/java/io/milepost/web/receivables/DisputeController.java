package io.milepost.web.receivables;

import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.Dispute;
import io.milepost.receivable.DisputeReason;
import io.milepost.receivable.Disputes;
import io.milepost.receivable.GivenDispute;
import io.milepost.receivable.OpenDispute;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What clients query of an invoice. */
@RestController
@RequestMapping("/api/invoices/{id}/disputes")
@Tag(name = "Payments")
class DisputeController {
    record Given(
            @Nullable String reason,
            @Nullable List<@Nullable Integer> lines,
            @Nullable String text,
            @Nullable String name) {

        GivenDispute dispute() {
            if (lines != null && lines.contains(null)) {
                throw Refusal.unprocessable("Name lines by their position, such as [1, 3].");
            }
            return new GivenDispute(
                    DisputeReason.of(Objects.requireNonNullElse(reason, ""))
                            .orElseThrow(
                                    () -> Refusal.unprocessable("The reason is amount, work, details, paid or other.")),
                    lines == null
                            ? List.of()
                            : lines.stream().filter(Objects::nonNull).toList(),
                    Objects.requireNonNullElse(text, ""),
                    Objects.requireNonNullElse(name, ""));
        }
    }

    record Shown(
            String state,
            String reason,
            List<Integer> lines,
            String text,
            String name,
            String openedBy,
            Instant openedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String creditNote) {

        static Shown of(Dispute dispute) {
            InvoiceId note = dispute.creditNote();
            return new Shown(
                    dispute.outcome().map(Enum::name).orElse("OPEN"),
                    dispute.reason().name().toLowerCase(Locale.ROOT),
                    dispute.lines(),
                    dispute.text(),
                    dispute.name(),
                    dispute.openedBy(),
                    dispute.openedAt(),
                    dispute.answer(),
                    dispute.answeredBy(),
                    dispute.answeredAt(),
                    note == null ? null : note.value());
        }
    }

    private final OpenDispute openDispute;
    private final Disputes disputes;
    private final Access access;

    DisputeController(OpenDispute openDispute, Disputes disputes, Access access) {
        this.openDispute = openDispute;
        this.disputes = disputes;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "What the client queried of an invoice, and what was answered")
    List<Shown> list(@PathVariable String id, Caller caller) {
        InvoiceId invoice = access.invoice(caller, id).id();
        return disputes.of(invoice).stream().map(Shown::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record that the client queries an invoice; its project manager is asked to answer (accounting)",
            description = "`reason` is amount, work, details, paid or other; `lines` are positions, none for the whole"
                    + " invoice. Nobody reminds the client until it is answered.")
    Shown post(@PathVariable String id, @RequestBody Given body, Caller caller) {
        access.requireAccounting(caller);
        InvoiceId invoice = access.invoice(caller, id).id();
        GivenDispute given = body.dispute();
        return Shown.of(OnceMore.after(() -> openDispute.open(invoice, given, caller.user())));
    }
}
