package io.milepost.web.figures;

import io.milepost.insight.Disputed;
import io.milepost.insight.ReadDisputes;
import io.milepost.invoice.Issuer;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What clients queried. */
@RestController
@RequestMapping("/api/figures/disputes")
@Tag(name = "Figures")
class DisputeFiguresController {
    private final ReadDisputes readDisputes;
    private final Issuer issuer;
    private final Clock clock;
    private final Access access;

    DisputeFiguresController(ReadDisputes readDisputes, Issuer issuer, Clock clock, Access access) {
        this.readDisputes = readDisputes;
        this.issuer = issuer;
        this.clock = clock;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "How many queries of clients were opened, by how they were answered; OPEN for not yet")
    Map<String, Integer> disputes(@ParameterObject AskedFigures asked, Caller caller) {
        access.requireFirmReader(caller);
        return readDisputes.counts(asked.months(issuer, clock), asked.scope());
    }

    @GetMapping(path = "/invoices", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The invoices queried, the latest first; outcome= keeps to one answer, OPEN to none; CSV too")
    Listed<Disputed> invoices(
            @ParameterObject AskedFigures asked,
            @RequestParam(required = false) @Nullable String outcome,
            @ParameterObject AskedPage page,
            Caller caller) {
        access.requireFirmReader(caller);
        return listed(asked, outcome, page.checked());
    }

    @GetMapping(path = "/invoices", produces = "text/csv")
    @Operation(hidden = true)
    String invoicesCsv(
            @ParameterObject AskedFigures asked,
            @RequestParam(required = false) @Nullable String outcome,
            Caller caller) {
        access.requireFirmReader(caller);
        return FigureCsv.disputed(listed(asked, outcome, AskedPage.TABLE).whole());
    }

    private Listed<Disputed> listed(AskedFigures asked, @Nullable String outcome, AskedPage page) {
        return Listed.of(
                readDisputes.list(asked.months(issuer, clock), asked.scope(), outcome, page.number(), page.rows()),
                page,
                Function.identity());
    }
}
