package io.milepost.demo;

import io.milepost.billing.AgreeTerms;
import io.milepost.billing.Cap;
import io.milepost.billing.FixedPrice;
import io.milepost.billing.Period;
import io.milepost.billing.Retainer;
import io.milepost.billing.Scope;
import io.milepost.billing.TimeAndMaterial;
import io.milepost.money.ExchangeRates;
import io.milepost.project.AgreeRateCard;
import io.milepost.project.LineGrouping;
import io.milepost.project.MilestonePlan;
import io.milepost.project.PlanMilestone;
import io.milepost.project.ProjectDetails;
import io.milepost.project.Rate;
import io.milepost.project.RateCard;
import io.milepost.project.RegisterProject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo firm agreed with its clients: three clients, five projects, their prices. */
@Component
@Profile("demo")
class DemoAgreements {
    static final String HAFENBAU = "HAFENBAU";
    private static final LocalDate PRICES_FROM = LocalDate.of(2020, 1, 1);

    private final DemoClients demoClients;
    private final RegisterProject registerProject;
    private final PlanMilestone planMilestone;
    private final AgreeRateCard agreeRateCard;
    private final AgreeTerms agreeTerms;
    private final ExchangeRates exchangeRates;

    DemoAgreements(
            DemoClients demoClients,
            RegisterProject registerProject,
            PlanMilestone planMilestone,
            AgreeRateCard agreeRateCard,
            AgreeTerms agreeTerms,
            ExchangeRates exchangeRates) {
        this.demoClients = demoClients;
        this.registerProject = registerProject;
        this.planMilestone = planMilestone;
        this.agreeRateCard = agreeRateCard;
        this.agreeTerms = agreeTerms;
        this.exchangeRates = exchangeRates;
    }

    void agree(LocalDate today) {
        demoClients.register();
        projects();
        prices();
        terms(today);
        milestones(today);
        exchangeRates.record(euro(), Currency.getInstance("CHF"), today.minusDays(90), new BigDecimal("0.9385"));
        exchangeRates.record(euro(), Currency.getInstance("DKK"), today.minusDays(90), new BigDecimal("7.4605"));
    }

    private void projects() {
        project("HARBOUR", "Harbour Bridge", HAFENBAU, "maya", "EUR", "PO-2026-0417", null);
        project("LIGHTHOUSE", "Lighthouse Retrofit", "NORDIC", "maya", "EUR", "NL-88120", 10);
        project("ORCHARD", "Orchard Cold Store", "ALPINE", "omar", "CHF", null, null);
        project("MARINA", "Marina Access Road", HAFENBAU, "lena", "EUR", null, null);
        project("QUAY", "Quay Wall Monitoring", HAFENBAU, "omar", "EUR", null, null);
    }

    /** A fixed price, hours up to a cap, hours without one, a mix of both, and a monthly fee that includes ten hours. */
    private void terms(LocalDate today) {
        agreeTerms.agree("HARBOUR", new FixedPrice("FIXED", Scope.REST, null));
        agreeTerms.agree("LIGHTHOUSE", new TimeAndMaterial("TM", Scope.REST, Cap.ofAmount(new BigDecimal("12000.00"))));
        agreeTerms.agree("ORCHARD", new TimeAndMaterial("TM", Scope.REST, null));
        agreeTerms.agree("MARINA", new FixedPrice("FIXED", Scope.ofTasks("Survey"), null));
        agreeTerms.agree("MARINA", new TimeAndMaterial("EXTRA", Scope.REST, null));
        agreeTerms.agree(
                "QUAY",
                new Retainer(
                        "CARE",
                        Scope.REST,
                        new BigDecimal("1250.00"),
                        Period.MONTH,
                        false,
                        BigDecimal.valueOf(600),
                        1,
                        today.minusMonths(2).withDayOfMonth(1),
                        null,
                        null));
    }

    private void project(
            String code,
            String name,
            String client,
            String manager,
            String currency,
            @Nullable String purchaseOrder,
            @Nullable Integer acceptanceDays) {
        registerProject.register(
                code,
                new ProjectDetails(name, client, manager, "lena", currency, purchaseOrder, null, LineGrouping.ROLE),
                null,
                acceptanceDays);
    }

    private void prices() {
        agreeRateCard.agree(
                "FIRM-EUR",
                RateCard.Scope.FIRM,
                null,
                "EUR",
                List.of(
                        role("Project lead", "145.00"),
                        role("Senior engineer", "120.00"),
                        role("Engineer", "95.00"),
                        role("Draughtsperson", "72.50")));
        agreeRateCard.agree(
                "FIRM-CHF",
                RateCard.Scope.FIRM,
                null,
                "CHF",
                List.of(role("Project lead", "165.00"), role("Senior engineer", "140.00"), role("Engineer", "110.00")));
        agreeRateCard.agree(
                "NORDIC-EUR", RateCard.Scope.CLIENT, "NORDIC", "EUR", List.of(role("Senior engineer", "115.00")));
    }

    private static Rate role(String role, String price) {
        return new Rate(null, role, PRICES_FROM, new BigDecimal(price));
    }

    private void milestones(LocalDate today) {
        milestone("HARBOUR", "M1", "Preliminary study", "8000.00", today.plusDays(14));
        milestone("HARBOUR", "M2", "Concept approved", "12500.00", today);
        milestone("HARBOUR", "M3", "Detailed design", "18000.00", today.plusDays(60));
        milestone("LIGHTHOUSE", "M1", "Lantern room surveyed", "6400.00", today.plusDays(7));
        milestone("MARINA", "M1", "Survey complete", "9800.00", today);
        milestone("MARINA", "M2", "Permit drawings", "14200.00", today.plusDays(45));
    }

    private void milestone(String project, String code, String name, String amount, LocalDate planned) {
        planMilestone.plan(project, code, new MilestonePlan(name, new BigDecimal(amount), null, planned));
    }

    private static Currency euro() {
        return Currency.getInstance("EUR");
    }
}
