package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.InvoiceId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/**
 * Half a year of a project under six terms at once. Every amount was worked out by hand:
 *
 * <pre>
 * deposit   5,000.00 before anything is done
 * fixed     20,000.00: M1 60 % in February, M2 40 % in April, hours of "Build" included
 * hours     "Design" at 95.00, at most 5,000.00
 * retainer  900.00 a month afterwards, 10 hours of "Care" included, more at 95.00
 * expenses  Material with 10 % on top
 * retainage 5 % of every gross until acceptance
 * </pre>
 */
@TestPropertySource(
        properties = "milepost.db.url=jdbc:h2:mem:sixmonths;MODE=MySQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000")
@Import(SixMonthsIT.Time.class)
class SixMonthsIT extends BillingTest {
    private static final StandingClock CLOCK = new StandingClock();

    private String project;

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Clock standingClock() {
            return CLOCK;
        }
    }

    @Test
    void aDepositMilestonesCappedHoursARetainerExpensesAndARetainageAreBilledToTheCent() {
        today("2026-01-05");
        project = aProjectOf("maya");
        agree(project, "DOWN", "{\"kind\": \"deposit\", \"amount\": \"5000.00\"}");
        agree(project, "FIX", "{\"kind\": \"fixed-price\", \"contractValue\": \"20000.00\"}");
        agree(project, "TM", """
                {"kind": "time-and-material", "tasks": ["Design"], "cap": {"amount": "5000.00"}}""");
        agree(project, "CARE", """
                {"kind": "retainer", "tasks": ["Care"], "fee": "900.00", "period": "month", "inAdvance": false,
                 "includedHours": 10, "startsOn": "2026-01-01", "endsOn": "2026-06-30"}""");
        agree(project, "MAT", "{\"kind\": \"expenses\", \"categories\": [\"Material\"], \"markupPercent\": 10}");
        agree(project, "KEEP", "{\"kind\": \"retainage\", \"percent\": 5}");
        planned("M1", "60");
        planned("M2", "40");

        // the deposit comes alone: 5,000.00 + 950.00
        InvoiceId deposit = draft(project, "2026-01-05");
        assertInvoice(deposit, "5000.00", "950.00", "5950.00", null, "5000.00");

        // January: 900.00 + 20 h x 95 = 1,900.00 + 200.00 x 1.1 = 220.00, all of it paid by the deposit
        today("2026-01-31");
        worked("Design", "2026-01-12", 600);
        worked("Design", "2026-01-13", 600);
        worked("Care", "2026-01-20", 480);
        spent("2026-01-21", "200.00");
        assertInvoice(
                draft(project, "2026-01-31"), "0.00", "0.00", "0.00", null, "900.00", "1900.00", "220.00", "-3020.00");

        // February: M1 = 60 % of 20,000.00, 40 h of Build included; Design 25 h and 2 h of Care beyond its 10: 27 h x
        // 95
        // = 2,565.00; the deposit's last 1,980.00. Withheld: 5 % of 14,976.15 = 748.81. The fee comes by request:
        // 900.00
        today("2026-02-28");
        worked("Build", "2026-02-03", 1200);
        worked("Build", "2026-02-10", 1200);
        worked("Design", "2026-02-11", 1000);
        worked("Design", "2026-02-12", 500);
        worked("Care", "2026-02-16", 720);
        assertInvoice(
                reached("M1", "2026-02-28"),
                "12585.00",
                "2391.15",
                "14976.15",
                "748.81",
                "12000.00",
                "2565.00",
                "-1980.00");
        assertInvoice(draft(project, "2026-02-28"), "900.00", "171.00", "1071.00", "53.55", "900.00");

        // March: of Design 1,900.00 + 2,375.00 were billed, 725.00 are left: 457 of 600 minutes, 7.616667 h x 95 =
        // 723.58;
        // 99.99 x 1.1 = 109.99. VAT of 1,733.57 is 329.38; withheld 103.15
        today("2026-03-31");
        worked("Design", "2026-03-10", 600);
        worked("Care", "2026-03-11", 300);
        spent("2026-03-12", "99.99");
        assertInvoice(
                draft(project, "2026-03-31"), "1733.57", "329.38", "2062.95", "103.15", "900.00", "723.58", "109.99");

        // April: M2 = 40 % of 20,000.00, withheld 476.00; and 900.00
        today("2026-04-30");
        worked("Build", "2026-04-08", 900);
        worked("Care", "2026-04-09", 600);
        assertInvoice(reached("M2", "2026-04-30"), "8000.00", "1520.00", "9520.00", "476.00", "8000.00");
        assertInvoice(draft(project, "2026-04-30"), "900.00", "171.00", "1071.00", "53.55", "900.00");

        // May: 900.00, and of 15 h of Care 5 h x 95 = 475.00; withheld 81.81
        today("2026-05-31");
        worked("Care", "2026-05-18", 900);
        assertInvoice(draft(project, "2026-05-31"), "1375.00", "261.25", "1636.25", "81.81", "900.00", "475.00");

        // June: 900.00; the 143 minutes of Design beyond the cap are given up; withheld 53.55
        today("2026-06-30");
        InvoiceId june = draft(project, "2026-06-30");
        assertThat(openItems()).hasSize(2);
        String beyondTheCap = shown(june).json().at("/items").findValuesAsText("key").stream()
                .filter(key -> key.startsWith("time:"))
                .findFirst()
                .orElseThrow();
        save(
                june,
                "{\"items\": [{\"key\": \"%s\", \"decision\": \"write-off\", \"reason\": \"beyond the cap\"}]}"
                        .formatted(beyondTheCap));
        assertInvoice(june, "900.00", "171.00", "1071.00", "53.55", "900.00");

        // all together 31,393.57 = 20,000.00 + 6 x 900.00 + 4,998.58 + 7 h x 95 = 665.00 + 329.99
        assertThat(step(project, "KEEP", "release", "{\"date\": \"2026-06-30\"}")
                        .status())
                .isEqualTo(201);
        assertThat(invoice(june).at("/withheldDueDate")).isEqualTo("2026-06-30");
        assertThat(openItems()).isEmpty();
    }

    private void assertInvoice(
            InvoiceId invoice, String net, String vat, String gross, String withheld, String... lines) {
        assertThat(shown(invoice).all("/lines", "net")).containsExactly(lines);
        issue(invoice);
        OverRest.Answer issued = invoice(invoice);
        assertThat(issued.at("/issueDate")).isEqualTo(CLOCK.today().toString());
        assertThat(issued.at("/totals/net")).isEqualTo(net);
        assertThat(issued.at("/totals/vat")).isEqualTo(vat);
        assertThat(issued.at("/totals/gross")).isEqualTo(gross);
        assertThat(issued.at("/withheld/amount")).isEqualTo(withheld);
    }

    private java.util.List<String> openItems() {
        return rest.get("maya", "/api/projects/" + project + "/unbilled").all("/items", "key");
    }

    private void today(String date) {
        CLOCK.now = LocalDate.parse(date).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private void planned(String milestone, String percent) {
        rest.put(
                "maya",
                "/api/projects/%s/milestones/%s".formatted(project, milestone),
                "{\"name\": \"%s\", \"percent\": %s}".formatted(milestone, percent));
    }

    private InvoiceId reached(String milestone, String date) {
        rest.post(
                "maya",
                "/api/projects/%s/milestones/%s/reached".formatted(project, milestone),
                "{\"date\": \"%s\"}".formatted(date));
        return collect(project + "/" + milestone);
    }

    private void worked(String task, String date, int minutes) {
        var recorded = rest.post(
                "tracker", "/api/time-entries", """
                [{"id": "%s-%s-%s", "project": "%s", "person": "maya", "role": "Engineer", "task": "%s", "date": "%s",
                  "minutes": %d, "description": "Work"}]""".formatted(task, date, project, project, task, date, minutes));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
    }

    private void spent(String date, String amount) {
        var recorded = rest.post("tracker", "/api/expenses", """
                [{"id": "e-%s-%s", "project": "%s", "person": "maya", "category": "Material", "date": "%s",
                  "amount": "%s", "currency": "EUR", "description": "Steel"}]""".formatted(date, project, project, date, amount));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(200);
    }

    private static final class StandingClock extends Clock {
        private Instant now = Instant.parse("2026-01-05T12:00:00Z");

        LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
