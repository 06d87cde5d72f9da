package io.milepost.invoice;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How much is still plausible ({@code milepost.bounds.*}); net per client and day is in the issuer's base currency. */
@ConfigurationProperties("milepost.bounds")
record Bounds(@DefaultValue("1000000") BigDecimal netPerClientAndDay) {}
