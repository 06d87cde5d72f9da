package io.milepost.delivery;

import io.milepost.invoice.Issuer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The address our mails come from: the setting, else the firm's own. */
@Component
class Sender {
    private final String address;
    private final String name;

    Sender(MailSettings settings, Issuer issuer) {
        var from = settings.from();
        @Nullable String firm = issuer.email();
        this.address = from != null && !from.isBlank() ? from : Objects.requireNonNullElse(firm, "");
        this.name = issuer.name();
    }

    /** Empty where no setting names one; nothing is sent then. */
    String address() {
        return address;
    }

    String name() {
        return name;
    }
}
