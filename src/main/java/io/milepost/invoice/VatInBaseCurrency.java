package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.AccountingVat;
import io.milepost.money.ExchangeRates;
import io.milepost.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The VAT of an invoice in a foreign currency, in the firm's own as the law wants it stated (Art. 230 VAT Directive). */
@Component
class VatInBaseCurrency {
    private final ExchangeRates exchange;
    private final Issuer issuer;

    VatInBaseCurrency(ExchangeRates exchange, Issuer issuer) {
        this.exchange = exchange;
        this.issuer = issuer;
    }

    /** By the latest rate on or before the day; null in the firm's own currency. What is stated already stays. */
    @Nullable
    AccountingVat of(FrozenInvoice invoice, LocalDate issuedOn) {
        Currency base = issuer.base();
        if (invoice.accountingVat() != null || invoice.currency().equals(base.getCurrencyCode())) {
            return invoice.accountingVat();
        }
        var rate = exchange.dated(Currency.getInstance(invoice.currency()), base, issuedOn)
                .orElseThrow(() -> new IllegalStateException(
                        "No exchange rate from %s to %s is known on or before %s: record one, and %s can be issued."
                                .formatted(invoice.currency(), base, issuedOn, invoice.businessKey())));
        Money vat = Money.rounded(invoice.totals().vat().multiply(rate.rate()), base);
        return new AccountingVat(base.getCurrencyCode(), rate.rate(), rate.date(), vat.amount());
    }
}
