package io.milepost.client;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a client in, or amends the one known under the same code. */
@Component
public class RegisterClient {
    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr");
    private static final Pattern VAT_ID = Pattern.compile("[A-Z]{2}[A-Z0-9+*.]{2,13}");
    private static final int LONGEST_TERM = 365;

    private final Clients clients;

    RegisterClient(Clients clients) {
        this.clients = clients;
    }

    /** Answers whether the client is new. */
    @Transactional
    public boolean register(String code, ClientDetails details) {
        return register(code, details, null, DocumentWishes.USUAL);
    }

    /** {@code rounding} is null where minutes are billed as they were recorded. */
    @Transactional
    public boolean register(
            String code, ClientDetails details, @Nullable TimeRounding rounding, DocumentWishes documents) {
        Checks checks = documents.check(check(code, details));
        if (rounding != null) {
            rounding.check(checks);
        }
        checks.raise();
        var known = clients.findById(code);
        Client client = known.orElseGet(() -> clients.save(new Client(code, details)));
        client.amend(details);
        client.roundTime(rounding);
        client.wish(documents);
        return known.isEmpty();
    }

    private static Checks check(String code, ClientDetails details) {
        return new Checks()
                .code("The client's code", code)
                .line("The client's name", details.name(), 200)
                .line("The street", details.street(), 200)
                .line("The postcode", details.postcode(), 20)
                .line("The city", details.city(), 100)
                .country("The country", details.country())
                .email("The client's e-mail", details.email())
                .optionalText("The contact", details.contact(), 200)
                .optionalText("The buyer reference", details.buyerReference(), 100)
                .optionalText("The account owner", details.accountOwner(), 64)
                .currency("The currency", details.currency())
                .require(LANGUAGES.contains(String.valueOf(details.language())), "The language must be en, de or fr.")
                .require(
                        isVatId(details.vatId()),
                        "The VAT id must begin with its country's two letters, like DK25313763.")
                .require(
                        details.paymentDays() >= 0 && details.paymentDays() <= LONGEST_TERM,
                        "The payment term must be between 0 and 365 days.");
    }

    private static boolean isVatId(@Nullable String vatId) {
        return vatId == null || VAT_ID.matcher(vatId).matches();
    }
}
