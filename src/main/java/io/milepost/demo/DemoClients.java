package io.milepost.demo;

import io.milepost.client.ClientDetails;
import io.milepost.client.RegisterClient;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Three clients of the demo firm, each from another kind of place for VAT: at home, in the EU, outside it. */
@Component
@Profile("demo")
class DemoClients {
    private final RegisterClient registerClient;

    DemoClients(RegisterClient registerClient) {
        this.registerClient = registerClient;
    }

    void register() {
        registerClient.register(
                DemoAgreements.HAFENBAU,
                client(
                        "Hafenbau Nord GmbH",
                        "Am Sandtorkai 41",
                        "20457",
                        "Hamburg",
                        "DE",
                        "DE811907980",
                        "invoices@hafenbau-nord.example",
                        "en",
                        "EUR",
                        30,
                        LocalDate.of(2019, 3, 1)));
        registerClient.register(
                "NORDIC",
                client(
                        "Nordic Light ApS",
                        "Havnegade 23",
                        "1058",
                        "København",
                        "DK",
                        "DK25313763",
                        "ap@nordic-light.example",
                        "en",
                        "EUR",
                        14,
                        LocalDate.of(2022, 6, 1)));
        registerClient.register(
                "ALPINE",
                client(
                        "Alpine Orchards AG",
                        "Seestrasse 8",
                        "8700",
                        "Küsnacht",
                        "CH",
                        null,
                        "finance@alpine-orchards.example",
                        "de",
                        "CHF",
                        30,
                        null));
    }

    private static ClientDetails client(
            String name,
            String street,
            String postcode,
            String city,
            String country,
            @Nullable String vatId,
            String email,
            String language,
            String currency,
            int paymentDays,
            @Nullable LocalDate since) {
        return new ClientDetails(
                name,
                street,
                postcode,
                city,
                country,
                vatId,
                email,
                null,
                language,
                currency,
                paymentDays,
                since,
                null,
                false,
                true,
                false,
                "greta");
    }
}
