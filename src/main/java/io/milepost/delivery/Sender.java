package io.milepost.delivery;

import io.milepost.invoice.Issuer;
import org.springframework.stereotype.Component;

/** The address our mails come from: the setting, else the firm's own. */
@Component
class Sender {
    private final String address;
    private final String name;

    Sender(MailSettings settings, Issuer issuer) {
        var from = settings.from();
        this.address = from == null || from.isBlank() ? issuer.email() : from;
        this.name = issuer.name();
    }

    String address() {
        return address;
    }

    String name() {
        return name;
    }
}
