package io.milepost.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The mailbox of the address that mails are sent from, to be looked into for what came back. Read by IMAP, with TLS. */
@ConfigurationProperties("milepost.mail.bounces")
record BounceSettings(
        @Nullable String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("true") boolean tls,
        @DefaultValue("2m") Duration every) {
    String protocol() {
        return tls ? "imaps" : "imap";
    }

    @Override
    public String toString() {
        return "%s on %s:%d".formatted(folder, host, port); // and no password
    }
}
