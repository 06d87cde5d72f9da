package io.milepost.web.agreements;

import io.milepost.client.Checks;
import io.milepost.money.ExchangeRates;
import io.milepost.money.ImportRates;
import io.milepost.money.RatesImported;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.Numbers;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The firm's dated exchange rates, one by one or as the European Central Bank publishes them. */
@RestController
@Tag(name = "Terms and rates")
class ExchangeRateController {
    record GivenRate(@Nullable BigDecimal rate) {}

    record ShownRate(String from, String to, LocalDate date, String rate) {}

    private final ExchangeRates exchangeRates;
    private final ImportRates importRates;
    private final Access access;

    ExchangeRateController(ExchangeRates exchangeRates, ImportRates importRates, Access access) {
        this.exchangeRates = exchangeRates;
        this.importRates = importRates;
        this.access = access;
    }

    @PostMapping(path = "/api/exchange-rates", consumes = "text/csv")
    @Operation(
            summary = "Record the European Central Bank's rates, eurofxref.csv or eurofxref-hist.csv (accounting);"
                    + " one bad line and nothing is stored")
    ResponseEntity<RatesImported> importAll(@RequestBody byte[] file, Caller caller) {
        access.requireAccounting(caller);
        BankRates rates = BankRates.read(new String(file, StandardCharsets.UTF_8));
        if (!rates.rejected().isEmpty()) {
            return ResponseEntity.unprocessableEntity().body(new RatesImported(0, 0, 0, rates.rejected()));
        }
        return ResponseEntity.ok(OnceMore.after(() -> importRates.importAll(rates.days())));
    }

    @PutMapping("/api/exchange-rates/{from}/{to}/{date}")
    @Operation(summary = "Record what one unit of a currency was worth in another on a day (accounting)")
    ResponseEntity<ShownRate> put(
            @PathVariable String from,
            @PathVariable String to,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestBody GivenRate body,
            Caller caller) {
        access.requireAccounting(caller);
        BigDecimal rate = body.rate() == null ? BigDecimal.ZERO : body.rate();
        new Checks()
                .currency("The currency from", from)
                .currency("The currency to", to)
                .require(!from.equals(to), "A currency is always worth 1 of itself.")
                .require(rate.signum() > 0, "The rate must be more than zero.")
                .atMostLargest("The rate", rate)
                .raise();
        boolean isNew = OnceMore.after(
                () -> exchangeRates.record(Currency.getInstance(from), Currency.getInstance(to), date, rate));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new ShownRate(from, to, date, Numbers.plain(rate)));
    }
}
