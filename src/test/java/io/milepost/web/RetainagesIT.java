package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.InvoiceId;
import org.junit.jupiter.api.Test;

/** A part the client keeps until acceptance: by payment as a rule, or taxed only at release. */
class RetainagesIT extends BillingTest {
    private static final String ACCEPTED = "2026-11-20";

    @Test
    void whatIsWithheldFallsDueWithoutAnotherInvoice() {
        String project = aProjectOf("maya");
        agree(project, "KEEP", "{\"kind\": \"retainage\", \"percent\": 5}");
        reach(project, "M1", "10000.00");
        InvoiceId invoice = draft(project, ACCEPTED);
        assertThat(shown(invoice).at("/totals/gross")).isEqualTo("11900.00");
        assertThat(shown(invoice).at("/deductions/withheld/amount")).isEqualTo("595.00");
        assertThat(shown(invoice).at("/deductions/payable")).isEqualTo("11305.00");
        InvoiceId late = approvedBeforeTheRelease(project);
        issue(invoice);
        assertThat(invoice(invoice).at("/withheld/condition")).isEqualTo("bei Abnahme");
        assertThat(invoice(invoice).at("/withheldDueDate")).isNull();

        assertThat(release(project).status()).isEqualTo(201);
        assertThat(release(project).status()).isEqualTo(200);
        assertThat(step(project, "KEEP", "release", "{\"date\": \"2026-11-21\"}")
                        .status())
                .isEqualTo(409);
        assertThat(invoice(invoice).at("/withheldDueDate")).isEqualTo(ACCEPTED);
        issueApproved(late);
        assertThat(invoice(late).at("/withheldDueDate")).isEqualTo(ACCEPTED);

        reach(project, "M3", "100.00");
        assertThat(shown(draft(project, ACCEPTED)).at("/deductions/withheld")).isNull();
    }

    @Test
    void taxedAtReleaseWhatIsKeptIsANegativeLineNowAndBillableThen() {
        String project = aProjectOf("maya");
        agree(project, "KEEP", "{\"kind\": \"retainage\", \"percent\": 10, \"taxed\": true}");
        reach(project, "M1", "1000.00");
        InvoiceId invoice = draft(project, ACCEPTED);
        assertThat(shown(invoice).all("/lines", "net")).containsExactly("1000.00", "-100.00");
        assertThat(shown(invoice).at("/totals/gross")).isEqualTo("1071.00");
        InvoiceId late = approvedBeforeTheRelease(project);
        String number = issue(invoice);

        assertThat(release(project).status()).isEqualTo(201);
        InvoiceId released = draft(project, ACCEPTED);
        assertThat(shown(released).all("/lines", "net")).containsExactly("100.00");
        assertThat(shown(released).at("/lines/0/description")).isEqualTo("Freigegebener Einbehalt, Rechnung " + number);
        assertThat(shown(released).at("/items/0/key")).isEqualTo("retention:%s:KEEP:%s".formatted(project, number));
        issue(released);
        issueApproved(late);
        assertThat(shown(draft(project, ACCEPTED)).all("/lines", "net")).containsExactly("20.00");
    }

    @Test
    void aSecondRetainageBeginsUnderAnotherCodeOnceTheFirstIsReleasedAndBilled() {
        String project = aProjectOf("maya");
        String terms = "/api/projects/%s/terms/".formatted(project);
        String tenPercent = "{\"kind\": \"retainage\", \"percent\": 10, \"taxed\": true}";
        agree(project, "KEEP", tenPercent);
        assertThat(rest.put("felix", terms + "KEEP-2", tenPercent).text()).contains("KEEP withholds a part");
        reach(project, "M1", "1000.00");
        issue(draft(project, ACCEPTED));
        release(project);

        agree(project, "KEEP-2", tenPercent);
        assertThat(rest.put("felix", terms + "KEEP", tenPercent).text())
                .contains("KEEP was released and is over", "another code");
        var deleted = rest.delete("felix", terms + "KEEP");
        assertThat(deleted.status()).isEqualTo(409);
        assertThat(deleted.text()).contains("another can be agreed beside it");
        reach(project, "M2", "500.00");
        InvoiceId second = draft(project, ACCEPTED);
        assertThat(shown(second).all("/lines", "net")).containsExactly("500.00", "100.00", "-50.00");
        issue(second);
        step(project, "KEEP-2", "release", "{\"date\": \"%s\"}".formatted(ACCEPTED));
        assertThat(shown(draft(project, ACCEPTED)).all("/lines", "net")).containsExactly("50.00");
    }

    private InvoiceId approvedBeforeTheRelease(String project) {
        reach(project, "M2", "200.00");
        InvoiceId late = draft(project, ACCEPTED);
        approve(late);
        return late;
    }

    private OverRest.Answer release(String project) {
        return step(project, "KEEP", "release", "{\"date\": \"%s\"}".formatted(ACCEPTED));
    }
}
