package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.approval.ReviewForbidden;
import io.milepost.approval.Reviewer;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.NotApproved;
import io.milepost.invoice.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers without gaps or doubles, for approved content only, on a timeline that shows every alteration. */
class IssueIT extends IssuingTest {
    @Autowired
    private Timeline timeline;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void sixteenInvoicesIssuedAtOnceAreNumberedWithoutGapOrDouble() throws Exception {
        int before = lastNumber();
        List<Callable<String>> issues = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            InvoiceId invoice = anApprovedInvoice();
            issues.add(() -> issueInvoice.issue(invoice));
        }
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Integer> numbers = new ArrayList<>();
        for (Future<String> number : threads.invokeAll(issues)) {
            numbers.add(Integer.parseInt(number.get().substring(number.get().lastIndexOf('-') + 1)));
        }
        threads.shutdown();

        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number > before && number <= before + 16);
    }

    @Test
    void anIssueThatIsRolledBackGivesItsNumberBack() {
        InvoiceId invoice = anApprovedInvoice();
        String lost = transaction.execute(status -> {
            status.setRollbackOnly();
            return issueInvoice.issue(invoice);
        });

        assertThat(rest.get("greta", "/api/invoices/" + invoice).at("/state")).isEqualTo("APPROVED");
        assertThat(issueInvoice.issue(invoice)).isEqualTo(lost);
    }

    @Test
    void anInvoiceIsIssuedOnceHoweverOftenItIsAsked() {
        InvoiceId invoice = anApprovedInvoice();

        assertThat(issueInvoice.issue(invoice)).isEqualTo(issueInvoice.issue(invoice));
    }

    @Test
    void whatWasNotApprovedIsNotIssuedWhateverAProcessSays() {
        InvoiceId draft = aDraft();
        assertThatThrownBy(() -> issueInvoice.issue(draft)).isInstanceOf(NotApproved.class);
        submitDraft.submit(draft, "maya");
        decideGates.decide(draft);
        assertThatThrownBy(() -> issueInvoice.issue(draft)).isInstanceOf(NotApproved.class);

        jdbc.update("update invoice set state = 'APPROVED' where id = ?", draft.value());
        assertThatThrownBy(() -> issueInvoice.issue(draft))
                .isInstanceOf(NotApproved.class)
                .hasMessageContaining("was not passed");
    }

    @Test
    void whatChangedAfterApprovalIsNotIssued() {
        InvoiceId invoice = anApprovedInvoice();
        jdbc.update(
                "update invoice_content set content = ? where invoice_id = ? and stage = 'SUBMITTED'",
                new String(jdbc.queryForObject(
                                "select content from invoice_content where invoice_id = ?",
                                byte[].class,
                                invoice.value()))
                        .replace("95.00", "96.00")
                        .getBytes(),
                invoice.value());

        assertThatThrownBy(() -> issueInvoice.issue(invoice)).isInstanceOf(NotApproved.class);
    }

    @Test
    void aGateIsNeverPassedByItsDrafterNorByAnyoneOutsideItsGroup() {
        InvoiceId invoice = aDraft();
        submitDraft.submit(invoice, "maya");
        decideGates.decide(invoice);
        String gate = approvalGates.of(invoice.value()).get(0);

        assertThatThrownBy(() -> reviewInvoice.decide(gate, new Reviewer("maya", Set.of("practice-leads")), true, null))
                .isInstanceOf(ReviewForbidden.class);
        assertThatThrownBy(() -> reviewInvoice.decide(gate, new Reviewer("omar", Set.of("accounting")), true, null))
                .isInstanceOf(ReviewForbidden.class);
    }

    @Test
    void twoWhoSubmitOrDecideAtOnceAreToldSo() throws Exception {
        InvoiceId invoice = aDraft();
        List<String> submitted = atOnce(4, () -> submitDraft.submit(invoice, "maya"));
        assertThat(submitted).filteredOn("done"::equals).hasSize(1);
        assertThat(submitted)
                .filteredOn(outcome -> !outcome.equals("done"))
                .allSatisfy(outcome -> assertThat(outcome).contains("was submitted already"));

        decideGates.decide(invoice);
        String gate = approvalGates.of(invoice.value()).get(0);
        List<String> decided =
                atOnce(4, () -> reviewInvoice.decide(gate, new Reviewer("lena", Set.of("practice-leads")), true, null));
        assertThat(decided).filteredOn("done"::equals).hasSize(1);
        assertThat(decided)
                .filteredOn(outcome -> !outcome.equals("done"))
                .allSatisfy(outcome -> assertThat(outcome).contains("was decided already"));
    }

    @Test
    void anEntryDeletedAtItsSourceLeavesTheDraftOnceItIsRemovedAndNothingStaysStale() {
        String project = aProjectOf("maya");
        recordHour(project, "gone-" + project);
        recordHour(project, "kept-" + project);
        InvoiceId invoice = aDraftOf(project, "maya");
        rest.delete("tracker", "/api/time-entries/api/gone-" + project);
        assertThatThrownBy(() -> submitDraft.submit(invoice, "maya")).hasMessageContaining("deleted at its source");

        String draft = "/api/invoices/" + invoice + "/draft";
        rest.put("maya", draft, rest.get("maya", draft).header("ETag"), """
                {"items": [{"key": "time:api:gone-%s", "decision": "hold"}]}""".formatted(project));
        submitDraft.submit(invoice, "maya");
        decideGates.decide(invoice);
        String gate = approvalGates.of(invoice.value()).get(0);
        reviewInvoice.decide(gate, new Reviewer("lena", Set.of("practice-leads")), true, null);

        assertThat(rest.get("greta", "/api/invoices/" + invoice).at("/totals/net"))
                .isEqualTo("95.00");
        assertThat(issueInvoice.issue(invoice)).startsWith("INV-");
    }

    /** Two hours on the draft, one of them worth nothing yet, and then covered by a fixed price. */
    @Test
    void aDraftCantBeSubmittedWithHoursThatNothingOnItShows() {
        String project = aProjectOf("maya");
        recordHour(project, "kept-" + project);
        worked(project, "Falconer", null, 60);
        InvoiceId invoice = aDraftOf(project, "maya");
        rest.put(
                "felix",
                "/api/projects/" + project + "/terms/FP",
                "{\"kind\": \"fixed-price\", \"tasks\": [\"Build\"]}");

        worked(project, "Engineer", "Build", 81);
        assertThatThrownBy(() -> submitDraft.submit(invoice, "maya")).hasMessageContaining("changed at its source");
        String draft = "/api/invoices/" + invoice + "/draft";
        var stale = rest.get("maya", draft);
        rest.put("maya", draft, stale.header("ETag"), """
                {"items": [{"key": "time:api:dive-%s", "decision": "bill"}]}""".formatted(project));
        submitDraft.submit(invoice, "maya");

        assertThat(jdbc.queryForList(
                        "select state from allocation where invoice_id = ? and portion_id like 'time:api:dive-%'",
                        String.class, invoice.value()))
                .doesNotContain("RESERVED");
    }

    @Test
    void aDraftCantBeSubmittedWithHoursThatAFixedPriceCoversSinceItWasSaved() {
        String project = aProjectOf("maya");
        recordHour(project, "kept-" + project);
        worked(project, "Falconer", "Build", 60);
        InvoiceId invoice = aDraftOf(project, "maya");
        rest.put(
                "felix",
                "/api/projects/" + project + "/terms/FP",
                "{\"kind\": \"fixed-price\", \"tasks\": [\"Build\"]}");

        assertThatThrownBy(() -> submitDraft.submit(invoice, "maya")).hasMessageContaining("changed since");
        String draft = "/api/invoices/" + invoice + "/draft";
        rest.put("maya", draft, rest.get("maya", draft).header("ETag"), "{}");
        submitDraft.submit(invoice, "maya");
    }

    @Test
    void aDraftCantBeSubmittedWithHoursThatChangedAndAreBeyondACapSince() {
        String project = aProjectOf("maya");
        rest.put(
                "felix",
                "/api/projects/" + project + "/terms/TM",
                "{\"kind\": \"time-and-material\", \"cap\": {\"amount\": \"95.00\"}}");
        recordHour(project, "before-" + project);
        worked(project, "Falconer", null, 60);
        InvoiceId invoice = aDraftOf(project, "maya");

        worked(project, "Engineer", null, 60);
        assertThatThrownBy(() -> submitDraft.submit(invoice, "maya")).hasMessageContaining("changed at its source");
        String draft = "/api/invoices/" + invoice + "/draft";
        rest.put("maya", draft, rest.get("maya", draft).header("ETag"), """
                {"items": [{"key": "time:api:dive-%s", "decision": "hold"}]}""".formatted(project));
        submitDraft.submit(invoice, "maya");
    }

    private void worked(String project, String role, @Nullable String task, int minutes) {
        rest.post("tracker", "/api/time-entries", """
                [{"id": "dive-%1$s", "project": "%1$s", "person": "maya", "role": "%2$s", "task": "%3$s",
                  "date": "2026-10-05", "minutes": %4$d, "description": "Survey of pier 4"}]""".formatted(project, role, task == null ? "" : task, minutes));
    }

    @Test
    void whatIsGivenUpByALineBelowZeroIsAFactForThePolicy() {
        InvoiceId invoice = aDraft();
        String draft = "/api/invoices/" + invoice + "/draft";
        rest.put("maya", draft, rest.get("maya", draft).header("ETag"), """
                {"freeLines": [{"description": "Goodwill", "quantity": "-1", "unit": "pc", "unitPrice": "19.00",
                  "reason": "delay on our side"}]}""");
        submitDraft.submit(invoice, "maya");
        decideGates.decide(invoice);

        assertThat(rest.get("greta", "/api/invoices/" + invoice + "/route").at("/facts/writeOffPercent"))
                .startsWith("20");
    }

    private static List<String> atOnce(int times, Runnable step) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        List<String> outcomes = new ArrayList<>();
        Callable<String> tried = () -> {
            try {
                step.run();
                return "done";
            } catch (RuntimeException refused) {
                return refused.getMessage();
            }
        };
        for (Future<String> outcome : threads.invokeAll(java.util.Collections.nCopies(times, tried))) {
            outcomes.add(outcome.get());
        }
        threads.shutdown();
        return outcomes;
    }

    @Test
    void aTimelineEntryAlteredLaterIsNamed() {
        InvoiceId invoice = anApprovedInvoice();
        assertThat(timeline.firstAltered(invoice)).isEmpty();

        jdbc.update("update timeline_entry set actor = 'omar' where invoice_id = ? and seq = 2", invoice.value());
        assertThat(timeline.firstAltered(invoice)).hasValue(2);
        jdbc.update("delete from timeline_entry where invoice_id = ? and seq = 2", invoice.value());
        assertThat(timeline.firstAltered(invoice)).hasValue(2);
    }

    private InvoiceId anApprovedInvoice() {
        InvoiceId invoice = aDraft();
        approve(invoice);
        return invoice;
    }

    private InvoiceId aDraft() {
        String project = aProjectOf("maya");
        recordHour(project, "issue-" + project);
        return aDraftOf(project, "maya");
    }

    private int lastNumber() {
        return jdbc.queryForList("select last_number from number_series", Integer.class).stream()
                .findFirst()
                .orElse(0);
    }
}
