package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.InvoiceId;
import org.junit.jupiter.api.Test;

/** A contract billed by the percentage done: what is stated adds up, and never goes back. */
class ProgressIT extends BillingTest {
    @Test
    void eachStatementBillsWhatTheEarlierOnesLeft() {
        String project = aContract();
        assertThat(state(project, "2026-10-10", "33.33").at("/worth")).isEqualTo("3333.00");
        recordTime(project, "t1", "2026-10-05", 240);
        InvoiceId first = draft(project, "2026-10-31");
        assertThat(shown(first).all("/lines", "net")).containsExactly("3333.00");
        assertThat(shown(first).all("/items", "kind")).containsExactly("progress", "time");
        assertThat(shown(first).at("/items/1/covered")).isEqualTo("true");
        assertThat(shown(first).at("/items/1/group")).isEqualTo(shown(first).at("/lines/0/group"));
        issue(first);

        var second = state(project, "2026-11-10", "66.67");
        assertThat(second.at("/worth")).isEqualTo("3334.00");
        assertThat(second.at("/total")).isEqualTo("6667.00");
        assertThat(shown(draft(project, "2026-11-20")).all("/lines", "net")).containsExactly("3334.00");
    }

    @Test
    void theSameStatementTwiceIsOneAndGoingBackIsRefused() {
        String project = aContract();
        assertThat(state(project, "2026-10-10", "40").status()).isEqualTo(201);
        assertThat(state(project, "2026-10-10", "40.0").status()).isEqualTo(200);
        var back = state(project, "2026-10-20", "35");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text()).contains("needs a credit note");
        assertThat(state(project, "2026-10-10", "50").status()).isEqualTo(422);
        assertThat(state(project, "2026-10-01", "50").status()).isEqualTo(422);
        assertThat(state(project, "2036-10-01", "50").status()).isEqualTo(422);
        assertThat(step(project, "WORK", "progress", "{\"percent\": 50}").status())
                .isEqualTo(422);
    }

    private OverRest.Answer state(String project, String date, String percent) {
        return step(project, "WORK", "progress", "{\"date\": \"%s\", \"percent\": %s}".formatted(date, percent));
    }

    private String aContract() {
        String project = aProjectOf("maya");
        agree(project, "WORK", "{\"kind\": \"percent-complete\", \"contractValue\": \"10000.00\"}");
        return project;
    }
}
