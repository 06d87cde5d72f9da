package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.InvoiceId;
import org.junit.jupiter.api.Test;

/** A contract billed by the percentage done: what is stated adds up, and goes back as far as nobody billed it. */
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
    void theSameStatementTwiceIsOneAndSomeAreRefused() {
        String project = aContract();
        assertThat(state(project, "2026-10-10", "40").status()).isEqualTo(201);
        assertThat(state(project, "2026-10-10", "40.0").status()).isEqualTo(200);
        assertThat(state(project, "2026-10-11", "40").text()).contains("nothing new");
        assertThat(state(project, "2026-10-01", "50").status()).isEqualTo(422);
        assertThat(state(project, "2036-10-01", "50").status()).isEqualTo(422);
        assertThat(step(project, "WORK", "progress", "{\"percent\": 50}").status())
                .isEqualTo(422);
    }

    @Test
    void aSlipThatNobodyBilledIsReplacedOnTheSameDayOrALaterOne() {
        String project = aContract();
        state(project, "2026-10-10", "90");
        var sameDay = state(project, "2026-10-10", "9");
        assertThat(sameDay.status()).as(sameDay.toString()).isEqualTo(201);
        assertThat(sameDay.at("/worth")).isEqualTo("900.00");
        assertThat(unbilled(project).all("/items", "net")).containsExactly("900.00");

        state(project, "2026-10-11", "80");
        var later = state(project, "2026-10-12", "8");
        assertThat(later.at("/worth")).isEqualTo("800.00");
        assertThat(later.at("/total")).isEqualTo("800.00");
        InvoiceId draft = draft(project, "2026-10-31");
        assertThat(shown(draft).all("/lines", "description")).containsExactly("Leistungsstand 8 %");
        issue(draft);
        assertThat(state(project, "2026-10-12", "7").text()).contains("needs a credit note");
        assertThat(state(project, "2026-10-12", "9").text()).contains("later day");
    }

    @Test
    void aSlipOnADraftMakesItStaleAndOneInApprovalStays() {
        String project = aContract();
        state(project, "2026-10-10", "90");
        InvoiceId draft = draft(project, "2026-10-31");
        submitDraft.submit(draft, "maya");
        assertThat(state(project, "2026-10-20", "9").text()).contains("in approval already", "the draft sent back");
        sendBack(draft);

        assertThat(state(project, "2026-10-20", "9").at("/worth")).isEqualTo("900.00");
        assertThat(shown(draft).text()).contains("not asked for any more by its term");
        String gone = shown(draft).all("/items", "key").get(0);
        String fresh = "progress:%s:WORK:2026-10-20".formatted(project);
        var saved = save(draft, """
                {"items": [{"key": "%s", "decision": "hold"}, {"key": "%s", "decision": "bill"}]}""".formatted(gone, fresh));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        assertThat(shown(draft).all("/lines", "net")).containsExactly("900.00");
        issue(draft);
        assertThat(unbilled(project).json().at("/items")).isEmpty();
    }

    @Test
    void afterACreditNoteInFullALowerPercentageTakesThePlaceOfWhatWasCredited() {
        String project = aContract();
        state(project, "2026-10-10", "10");
        issue(draft(project, "2026-10-31"));
        state(project, "2026-10-11", "90");
        InvoiceId wrong = draft(project, "2026-10-31");
        issue(wrong);
        issueCredit(credit(wrong, ""));

        assertThat(state(project, "2026-10-12", "9").text()).contains("1,000.00 EUR are billed");
        assertThat(state(project, "2026-10-12", "19").at("/worth")).isEqualTo("900.00");
        assertThat(shown(draft(project, "2026-10-31")).all("/lines", "net")).containsExactly("900.00");
    }

    @Test
    void hoursAfterTheWholeContractIsBilledAreShownWithTheNextInvoiceWhateverItBills() {
        String project = aContract();
        reach(project, "M1", "50.00");
        state(project, "2026-10-10", "60");
        issue(draft(project, "2026-10-31"));
        recordTime(project, "late", "2026-10-20", 60);
        assertThat(unbilled(project).all("/items", "reason")).noneMatch(reason -> reason.contains("All of term"));
        assertThat(shown(collect(project + "/M1")).all("/items", "kind")).containsExactly("milestone");
        state(project, "2026-10-21", "100");
        issue(draft(project, "2026-10-31"));
        recordTime(project, "last", "2026-10-22", 60);
        assertThat(unbilled(project).all("/items", "reason"))
                .anySatisfy(reason -> assertThat(reason).contains("All of term WORK is billed"));
        recordExpense(project, "taxi-" + project, "20.00");
        var next = shown(draft(project, "2026-11-20"));
        assertThat(next.at("/items/0/key")).isEqualTo("time:api:last-" + project);
        assertThat(next.at("/items/0/group")).isEqualTo("expense:Travel");
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
