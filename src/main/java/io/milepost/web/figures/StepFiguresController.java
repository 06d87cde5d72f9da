package io.milepost.web.figures;

import io.milepost.insight.ListMeasured;
import io.milepost.insight.Measure;
import io.milepost.insight.Months;
import io.milepost.insight.ReadSteps;
import io.milepost.invoice.Issuer;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.problems.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
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
    private static final int LARGEST_PAGE = 500;
    private static final int LARGEST_TABLE = 50_000;

    record Listed(List<ShownMeasured> items, int page, int size, int total) {}

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
    Listed invoices(
            @PathVariable Measure measure,
            @ParameterObject AskedFigures asked,
            @RequestParam(required = false) @Nullable Integer exactly,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        access.requireFirmReader(caller);
        if (page < 0 || size < 1 || size > LARGEST_PAGE || (long) page * size > Integer.MAX_VALUE) {
            throw Refusal.malformed("Pages count from 0 and hold 1 to 500 invoices.");
        }
        return listed(measure, asked, exactly, page, size);
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
                listed(measure, asked, exactly, 0, LARGEST_TABLE).items());
    }

    private Listed listed(Measure measure, AskedFigures asked, @Nullable Integer exactly, int page, int size) {
        ListMeasured.Page found =
                listMeasured.list(measure, asked.months(issuer, clock), asked.scope(), exactly, page, size);
        return new Listed(found.invoices().stream().map(ShownMeasured::of).toList(), page, size, found.total());
    }
}
