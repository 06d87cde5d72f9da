package io.milepost.invoice;

import io.milepost.money.ExchangeRates;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.springframework.stereotype.Component;

/** What a client was billed on one day so far, in base currency by the rate of that day. */
@Component
class DailyNet {
    private final Invoices invoices;
    private final ExchangeRates exchange;
    private final Issuer issuer;

    DailyNet(Invoices invoices, ExchangeRates exchange, Issuer issuer) {
        this.invoices = invoices;
        this.exchange = exchange;
        this.issuer = issuer;
    }

    /** With an invoice that is to be issued that day. */
    Money with(Invoice invoice, LocalDate day) {
        Money net = inBase(invoice.amounts().net(), invoice.currency(), day);
        for (Invoices.Billed billed : invoices.billed(invoice.client(), day)) {
            net = net.plus(inBase(billed.net(), Currency.getInstance(billed.currency()), day));
        }
        return net;
    }

    private Money inBase(BigDecimal net, Currency currency, LocalDate day) {
        Money amount = Money.rounded(net, currency).abs();
        return exchange.convert(amount, issuer.base(), day)
                .orElseThrow(() ->
                        new OutOfBounds("No exchange rate from %s to %s is known on %s, so its size can't be judged."
                                .formatted(currency, issuer.base(), day)));
    }
}
