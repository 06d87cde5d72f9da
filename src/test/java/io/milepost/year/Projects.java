package io.milepost.year;

import io.milepost.billing.AgreeTerms;
import io.milepost.billing.FixedPrice;
import io.milepost.billing.Scope;
import io.milepost.billing.TimeAndMaterial;
import io.milepost.client.ClientDetails;
import io.milepost.client.RegisterClient;
import io.milepost.project.LineGrouping;
import io.milepost.project.ProjectDetails;
import io.milepost.project.RegisterProject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whom the firm works for in this year: four clients, two currencies, three project managers, two practices. */
public final class Projects {
    /** {@code hourly} is billed by the hour, at what an engineer costs there; otherwise by milestones. */
    public record Work(String code, String client, String manager, String currency, boolean hourly) {}

    private final RegisterClient registerClient;
    private final RegisterProject registerProject;
    private final AgreeTerms agreeTerms;

    public Projects(RegisterClient registerClient, RegisterProject registerProject, AgreeTerms agreeTerms) {
        this.registerClient = registerClient;
        this.registerProject = registerProject;
        this.agreeTerms = agreeTerms;
    }

    public List<Work> begin() {
        client("WERFT", "Werft Elbe GmbH", "DE", "DE811907980", "EUR", 30, LocalDate.of(2019, 3, 1));
        client("FJORD", "Fjord Ferries ApS", "DK", "DK25313763", "EUR", 14, LocalDate.of(2022, 6, 1));
        client("ALPEN", "Alpen Energie AG", "CH", null, "CHF", 30, null);
        client("HAFEN", "Hafen Museum e. V.", "DE", null, "EUR", 21, LocalDate.of(2024, 1, 1));
        List<Work> all = new ArrayList<>();
        all.add(work("DOCK", "WERFT", "maya", "lena", "EUR", false));
        all.add(work("CRANE", "WERFT", "omar", "lena", "EUR", true));
        all.add(work("PIER", "FJORD", "omar", "lena", "EUR", false));
        all.add(work("RAMP", "FJORD", "maya", "greta", "EUR", true));
        all.add(work("DAM", "ALPEN", "lena", "greta", "CHF", false));
        all.add(work("TUNNEL", "ALPEN", "maya", "lena", "CHF", true));
        all.add(work("HALL", "HAFEN", "lena", "lena", "EUR", false));
        return all;
    }

    private Work work(String code, String client, String manager, String lead, String currency, boolean hourly) {
        registerProject.register(
                code, new ProjectDetails(code, client, manager, lead, currency, null, null, LineGrouping.ROLE));
        agreeTerms.agree(
                code, hourly ? new TimeAndMaterial("TM", Scope.REST, null) : new FixedPrice("FIXED", Scope.REST, null));
        return new Work(code, client, manager, currency, hourly);
    }

    private void client(
            String code, String name, String country, String vatId, String currency, int days, LocalDate since) {
        registerClient.register(
                code,
                new ClientDetails(
                        name,
                        "Hauptstraße 1",
                        "20457",
                        "Stadt",
                        country,
                        vatId,
                        "bills@%s.example".formatted(code.toLowerCase(java.util.Locale.ROOT)),
                        null,
                        "en",
                        currency,
                        days,
                        since,
                        null,
                        false,
                        true,
                        false,
                        "greta"));
    }
}
