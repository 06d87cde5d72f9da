package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recipient as the envelope's window shows it: the country in capitals, and only when the letter leaves ours. */
record PrintedBuyer(
        String name,
        @Nullable String attention,
        String street,
        String place,
        @Nullable String country) {

    static PrintedBuyer of(FrozenInvoice invoice, Wording words) {
        var buyer = invoice.buyer();
        var contact = buyer.contact();
        var abroad = !buyer.country().equals(invoice.seller().country());
        return new PrintedBuyer(
                buyer.name(),
                contact == null || contact.isBlank() ? null : words.sentence("attention", Map.of("name", contact)),
                buyer.street(),
                buyer.postcode() + " " + buyer.city(),
                abroad ? words.country(buyer.country()).toUpperCase(Locale.ROOT) : null);
    }
}
