package io.milepost.delivery;

import io.milepost.invoice.Issuer;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
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

    /** Fails where no setting names one: the mail waits until somebody sets it. */
    InternetAddress from() {
        var known = MailAddress.parse(address)
                .orElseThrow(() -> new IllegalStateException(
                        "no sender address is set; the operator must set MILEPOST_MAIL_FROM."));
        try {
            return new InternetAddress(known.getAddress(), name, "UTF-8");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
