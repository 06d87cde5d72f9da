package io.milepost.project;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How large one receipt may be ({@code milepost.receipts.largest}), and all of an invoice's together in its mail. */
@ConfigurationProperties("milepost.receipts")
public record ReceiptSettings(
        @DefaultValue("5MB") DataSize largest,
        @DefaultValue("10MB") DataSize inMail) {}
