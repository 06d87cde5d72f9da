package io.milepost.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** One plain address of the form name@domain: no display name, no list, nothing that could add a header. */
final class MailAddress {
    private static final int LONGEST = 320;

    private MailAddress() {}

    static Optional<InternetAddress> parse(String text) {
        var plain = text.length() <= LONGEST
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f)
                && text.indexOf(',') < 0
                && text.indexOf('<') < 0;
        if (!plain) {
            return Optional.empty();
        }
        try {
            var address = new InternetAddress(text, true);
            address.validate();
            return Optional.of(address).filter(a -> a.getAddress().contains("@"));
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
