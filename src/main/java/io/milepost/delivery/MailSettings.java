package io.milepost.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * With an outbox folder mails are written there instead of being sent: for the demo, and for firms that send otherwise. On
 * {@code hold} nothing leaves, which is for the first start on a restored backup. {@code longest} is what one mail may take from
 * its turn's beginning to the server's last word; it must be well under the lock of the job that sends it. {@code connections}
 * are open to the mail server at once, on each node.
 */
@ConfigurationProperties("milepost.mail")
record MailSettings(
        @Nullable String outbox,
        @Nullable String from,
        @DefaultValue("false") boolean hold,
        @DefaultValue("20s") Duration longest,
        @DefaultValue("4") int connections) {

    Optional<Path> folder() {
        return Optional.ofNullable(outbox).filter(folder -> !folder.isBlank()).map(Path::of);
    }
}
