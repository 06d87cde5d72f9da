package io.milepost.delivery;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** With an outbox folder mails are written there instead of being sent: for the demo, and for firms that send otherwise. */
@ConfigurationProperties("milepost.mail")
record MailSettings(@Nullable String outbox, @Nullable String from) {

    Optional<Path> folder() {
        return Optional.ofNullable(outbox).filter(folder -> !folder.isBlank()).map(Path::of);
    }
}
