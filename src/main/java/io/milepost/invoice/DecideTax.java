package io.milepost.invoice;

import io.milepost.client.ClientDetails;
import org.springframework.stereotype.Component;

/** Decides how the sales to a client are taxed: category and note by the firm's table, rates by its settings and the day. */
@Component
class DecideTax {
    private final TaxPolicy policy;
    private final VatRates rates;
    private final Issuer issuer;

    DecideTax(TaxPolicy policy, VatRates rates, Issuer issuer) {
        this.policy = policy;
        this.rates = rates;
        this.issuer = issuer;
    }

    SheetTaxes of(ClientDetails client) {
        return new SheetTaxes(policy, rates, issuer.country(), client);
    }
}
