package io.milepost.document.einvoice;

import io.milepost.client.ElectronicAddress;
import io.milepost.client.Profile;
import org.jspecify.annotations.Nullable;

/** The electronic addresses: BR-CL-25, PEPPOL-EN16931-R010, -R020, -CL008, and the identifiers' own forms on Peppol. */
final class EndpointRules {
    private static final String SELLER = "seller-endpoint";
    private static final String CLIENT = "client-endpoint";

    private final Findings findings;
    private final Profile profile;

    EndpointRules(Findings findings) {
        this.findings = findings;
        this.profile = findings.terms().profile();
    }

    void check() {
        var from = Endpoint.from(findings.invoice());
        var to = Endpoint.to(findings.invoice());
        if (profile != Profile.FACTUR_X) {
            findings.issuer(from != null, SELLER, "endpoint", "electronic address");
            findings.client(to != null, CLIENT, "endpoint", "electronic address");
        }
        if (from != null) {
            var fault = fault(from);
            findings.issuerWrong(
                    fault == null,
                    SELLER,
                    "endpoint",
                    "The firm's electronic address %s %s".formatted(from.written(), fault));
        }
        if (to != null) {
            var fault = fault(to);
            findings.clientWrong(
                    fault == null, CLIENT, "endpoint", "The electronic address %s|%s".formatted(to.written(), fault));
        }
    }

    private @Nullable String fault(ElectronicAddress address) {
        if (!Codes.isAddressScheme(address.scheme(), profile)) {
            return "has a scheme that %s does not know".formatted(findings.asker());
        }
        return profile == Profile.PEPPOL_UBL && !Identifiers.isWellFormed(address.scheme(), address.id())
                ? "is no valid %s".formatted(Identifiers.name(address.scheme()))
                : null;
    }
}
