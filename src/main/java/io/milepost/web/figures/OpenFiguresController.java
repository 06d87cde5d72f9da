package io.milepost.web.figures;

import io.milepost.insight.FailedStep;
import io.milepost.insight.ReadClaims;
import io.milepost.insight.ReadFailures;
import io.milepost.insight.ReadWaiting;
import io.milepost.invoice.Issuer;
import io.milepost.money.ExchangeRates;
import io.milepost.money.Money;
import io.milepost.people.KnownNames;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is open at this moment: what waits on whom, what clients owe, what failed. */
@RestController
@RequestMapping("/api/figures")
@Tag(name = "Figures")
class OpenFiguresController {
    private final ReadWaiting readWaiting;
    private final ReadClaims readClaims;
    private final ReadFailures readFailures;
    private final ExchangeRates exchange;
    private final KnownNames names;
    private final OfficeDay officeDay;
    private final Issuer issuer;
    private final Clock clock;
    private final Access access;

    OpenFiguresController(
            ReadWaiting readWaiting,
            ReadClaims readClaims,
            ReadFailures readFailures,
            ExchangeRates exchange,
            KnownNames names,
            OfficeDay officeDay,
            Issuer issuer,
            Clock clock,
            Access access) {
        this.readWaiting = readWaiting;
        this.readClaims = readClaims;
        this.readFailures = readFailures;
        this.exchange = exchange;
        this.names = names;
        this.officeDay = officeDay;
        this.issuer = issuer;
        this.clock = clock;
        this.access = access;
    }

    @GetMapping(path = "/waiting", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What waits for people, the longest first, and on whom; who= keeps to one of them; CSV too")
    ShownWaiting waiting(@ParameterObject AskedFigures asked, @ParameterObject AskedWaiting which, Caller caller) {
        access.requireFirmReader(caller);
        return ShownWaiting.of(items(asked, which), which, officeDay.minutes());
    }

    @GetMapping(path = "/waiting", produces = "text/csv")
    @Operation(hidden = true)
    String waitingCsv(@ParameterObject AskedFigures asked, @ParameterObject AskedWaiting which, Caller caller) {
        access.requireFirmReader(caller);
        List<ShownWaiting.Item> all = items(asked, which);
        WholeFile.check(all.size());
        return FigureCsv.waiting(all);
    }

    private List<ShownWaiting.Item> items(AskedFigures asked, AskedWaiting which) {
        return readWaiting.of(asked.scope()).stream()
                .map(waiting -> ShownWaiting.Item.of(waiting, names))
                .filter(item -> which.isOn(item.who()))
                .toList();
    }

    @GetMapping("/receivables")
    @Operation(summary = "What clients owe, by currency, age and client, whoever is overdue most first")
    ShownClaims receivables(@ParameterObject AskedFigures asked, Caller caller) {
        access.requireFirmReader(caller);
        return ShownClaims.of(
                readClaims.sums(asked.scope()), readClaims.billed(asked.scope()), overdue -> inBase(overdue));
    }

    @GetMapping(path = "/receivables/invoices", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The open invoices behind a figure, the oldest first; CSV too")
    Listed<ShownClaim> open(
            @ParameterObject AskedFigures asked,
            @ParameterObject AskedOpen which,
            @ParameterObject AskedPage page,
            Caller caller) {
        access.requireFirmReader(caller);
        return open(asked, which, page.checked());
    }

    @GetMapping(path = "/receivables/invoices", produces = "text/csv")
    @Operation(hidden = true)
    String openCsv(@ParameterObject AskedFigures asked, @ParameterObject AskedOpen which, Caller caller) {
        access.requireFirmReader(caller);
        return FigureCsv.claims(open(asked, which, AskedPage.TABLE).whole());
    }

    private Listed<ShownClaim> open(AskedFigures asked, AskedOpen which, AskedPage page) {
        return Listed.of(readClaims.list(which.of(asked.scope()), page.number(), page.rows()), page, ShownClaim::of);
    }

    @GetMapping("/failures")
    @Operation(summary = "Steps that gave up after their last try, in words, the oldest first")
    List<FailedStep> failures(@ParameterObject AskedFigures asked, Caller caller) {
        access.requireFirmReader(caller);
        return readFailures.of(asked.scope());
    }

    private @Nullable Money inBase(Money amount) {
        return exchange.rate(amount.currency(), issuer.base(), issuer.today(clock))
                .map(rate -> Money.rounded(amount.amount().multiply(rate), issuer.base()))
                .orElse(null);
    }
}
