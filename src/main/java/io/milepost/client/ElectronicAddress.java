package io.milepost.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where e-invoices reach a company (EN 16931 BT-34 and BT-49): an identifier within a scheme of the Electronic Address Scheme
 * list, written {@code scheme:id}, such as {@code 0204:991-1234512345-06} or {@code 9930:DE136695976}.
 */
public record ElectronicAddress(String scheme, String id) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4}|[A-Z]{2}):(\\S.{0,98}\\S|\\S)");

    /** Empty where it is not written like one. */
    public static Optional<ElectronicAddress> parse(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        var parts = WRITTEN.matcher(written.strip());
        return parts.matches() ? Optional.of(new ElectronicAddress(parts.group(1), parts.group(2))) : Optional.empty();
    }

    @JsonIgnore
    public String written() {
        return scheme + ":" + id;
    }
}
