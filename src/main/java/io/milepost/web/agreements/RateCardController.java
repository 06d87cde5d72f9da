package io.milepost.web.agreements;

import io.milepost.project.AgreeRateCard;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an hour costs, from a day on. */
@RestController
@Tag(name = "Terms and rates")
class RateCardController {
    private final AgreeRateCard agreeRateCard;
    private final Access access;

    RateCardController(AgreeRateCard agreeRateCard, Access access) {
        this.agreeRateCard = agreeRateCard;
        this.access = access;
    }

    @PutMapping("/api/rate-cards/{card}")
    @Operation(summary = "Keep a rate card; the rates given replace those it had (accounting)")
    ResponseEntity<RateCardJson> put(@PathVariable String card, @RequestBody RateCardJson body, Caller caller) {
        access.requireAccounting(caller);
        boolean isNew = OnceMore.after(
                () -> agreeRateCard.agree(card, body.cardScope(), body.ref(), body.cardCurrency(), body.cardRates()));
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(body);
    }
}
