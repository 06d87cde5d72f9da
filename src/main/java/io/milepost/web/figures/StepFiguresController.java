package io.milepost.web.figures;

import io.milepost.insight.ListMeasured;
import io.milepost.insight.Measure;
import io.milepost.insight.Months;
import io.milepost.insight.ReadSteps;
import io.milepost.invoice.Issuer;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long the steps of invoices took, and which invoices that is about. */
@RestController
@RequestMapping("/api/figures/steps")
@Tag(name = "Figures")
class StepFiguresController {
    private final ReadSteps readSteps;
    private final ListMeasured listMeasured;
    private final OfficeDay officeDay;
    private final Issuer issuer;
    private final Clock clock;
    private final Access access;

    StepFiguresController(
            ReadSteps readSteps,
            ListMeasured listMeasured,
            OfficeDay officeDay,
            Issuer issuer,
            Clock clock,
            Access access) {
        this.readSteps = readSteps;
        this.listMeasured = listMeasured;
        this.officeDay = officeDay;
        this.issuer = issuer;
        this.clock = clock;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "How long each step took: median and nine of ten, by month, of invoices sent (or paid) then",
            description =
                    "Waiting is until somebody touched it, working from then on; in minutes of office hours, to two"
                            + " digits. Brought up to date every minute.")
    ShownSteps steps(@ParameterObject AskedFigures asked, Caller caller) {
        access.requireFirmReader(caller);
        Months months = asked.months(issuer, clock);
        return ShownSteps.of(months, officeDay.minutes(), readSteps.of(months, asked.scope()));
    }

    @GetMapping(path = "/{measure}/invoices", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The invoices behind a figure, the largest first; exactly= keeps to one size; CSV too")
    Listed<ShownMeasured> invoices(
            @PathVariable Measure measure,
            @ParameterObject AskedFigures asked,
            @RequestParam(required = false) @Nullable Integer exactly,
            @ParameterObject AskedPage page,
            Caller caller) {
        access.requireFirmReader(caller);
        return listed(measure, asked, exactly, page.checked());
    }

    @GetMapping(path = "/{measure}/invoices", produces = "text/csv")
    @Operation(hidden = true)
    String invoicesCsv(
            @PathVariable Measure measure,
            @ParameterObject AskedFigures asked,
            @RequestParam(required = false) @Nullable Integer exactly,
            Caller caller) {
        access.requireFirmReader(caller);
        return FigureCsv.measured(
                listed(measure, asked, exactly, AskedPage.TABLE).whole());
    }

    private Listed<ShownMeasured> listed(
            Measure measure, AskedFigures asked, @Nullable Integer exactly, AskedPage page) {
        return Listed.of(
                listMeasured.list(
                        measure, asked.months(issuer, clock), asked.scope(), exactly, page.number(), page.rows()),
                page,
                ShownMeasured::of);
    }
}
