package io.milepost.invoice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the firm's invoices keep a retainage back ({@code milepost.issuer.retainage}): by payment, with full VAT now and a part
 * that falls due later, or taxed at release, with a negative line now.
 */
@ConfigurationProperties("milepost.issuer")
record Retaining(@DefaultValue("payment") Mode retainage) {
    enum Mode {
        PAYMENT,
        TAXED
    }
}
