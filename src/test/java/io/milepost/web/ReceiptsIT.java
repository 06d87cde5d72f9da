package io.milepost.web;

import static org.assertj.core.api.Assertions.*;

import io.milepost.invoice.ApprovalOutdated;
import io.milepost.invoice.InvoiceId;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Receipts: only pictures and PDFs, each content once, seen by whoever sees the invoice, frozen with it. */
class ReceiptsIT extends IssuingTest {
    private static final byte[] PNG = withBeginning(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);
    private static final byte[] JPEG = withBeginning(0xFF, 0xD8, 0xFF, 0xE0);
    private static final byte[] PDF = "%PDF-1.7\n% a receipt".getBytes();

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aReceiptIsWhatItsBytesSayWhateverItIsCalled() {
        String project = aProjectOf("maya");
        recordExpense(project, "sniff-" + project, "40.00");
        String path = "/api/expenses/api/sniff-" + project + "/receipt";
        assertThat(put("maya", path, PNG, "image/jpeg").status()).isEqualTo(204);
        var kept = rest.get("maya", path);
        assertThat(kept.header("Content-Type")).isEqualTo("image/png");
        assertThat(kept.header("Content-Disposition")).startsWith("attachment");
        assertThat(kept.header("Content-Security-Policy")).contains("sandbox");
        assertThat(kept.response().getContentAsByteArray()).isEqualTo(PNG);

        var refused = put("maya", path, "<svg onload='x'/>".getBytes(), "image/png");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/detail")).isEqualTo("A receipt is a JPEG, a PNG or a PDF; this file is none of them.");
        var large = put("maya", path, Arrays.copyOf(PDF, 5 * 1024 * 1024 + 1), "application/pdf");
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.at("/detail")).startsWith("A receipt may have up to 5 MB");
        assertThat(put("omar", path, PNG, "image/png").status()).isEqualTo(404);
        assertThat(rest.get("omar", path).status()).isEqualTo(404);
        assertThat(rest.delete("maya", path).status()).isEqualTo(204);
        assertThat(rest.get("maya", path).status()).isEqualTo(404);
    }

    @Test
    void theSameContentIsKeptOnce() {
        String project = aProjectOf("maya");
        byte[] own = ("%PDF-1.4 " + project).getBytes();
        int before = jdbc.queryForObject("select count(*) from receipt_content", Integer.class);
        for (String id : new String[] {"a-", "b-"}) {
            recordExpense(project, id + project, "10.00");
            assertThat(put("tracker", "/api/expenses/api/" + id + project + "/receipt", own, "application/pdf")
                            .status())
                    .isEqualTo(204);
        }
        assertThat(jdbc.queryForObject("select count(*) from receipt_content", Integer.class))
                .isEqualTo(before + 1);
    }

    @Test
    void aDraftShowsItsReceiptsAndAnIssuedInvoiceKeepsThem() {
        String project = aProjectOf("maya");
        recordExpense(project, "train-" + project, "40.00");
        recordExpense(project, "hotel-" + project, "90.00");
        String receipt = "/api/expenses/api/train-" + project + "/receipt";
        put("maya", receipt, JPEG, "image/jpeg");
        InvoiceId invoice = aDraftOf(project, "maya");

        var draft = rest.get("maya", "/api/invoices/" + invoice + "/draft");
        assertThat(draft.all("/items", "receipt")).containsExactlyInAnyOrder("true", "false");
        assertThat(draft.all("/items", "receiptLink")).contains(receipt, "null");
        String list = "/api/invoices/" + invoice + "/receipts";
        assertThat(rest.get("lena", list).all("", "item")).containsExactly("expense:api:train-" + project);
        assertThat(rest.get("omar", list).status()).isEqualTo(404);

        issue(invoice);
        assertThat(put("maya", receipt, PNG, "image/png").status()).isEqualTo(409);
        assertThat(rest.delete("maya", receipt).status()).isEqualTo(409);
        assertThat(jdbc.queryForList(
                        "select sha256 from invoice_receipt where invoice_id = ?", String.class, invoice.value()))
                .hasSize(1);
        var one = rest.get("felix", rest.get("felix", list).at("/0/link"));
        assertThat(one.response().getContentAsByteArray()).isEqualTo(JPEG);
        var zip =
                rest.send("felix", MockMvcRequestBuilders.get(URI.create(list)).accept("application/zip"));
        assertThat(zip.status()).isEqualTo(200);
        assertThat(zip.response().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void aReceiptThatChangesAfterSubmissionOutdatesTheApproval() {
        String project = aProjectOf("maya");
        recordExpense(project, "late-" + project, "40.00");
        String receipt = "/api/expenses/api/late-" + project + "/receipt";
        InvoiceId invoice = aDraftOf(project, "maya");
        put("maya", receipt, JPEG, "image/jpeg");
        String draft = "/api/invoices/" + invoice + "/draft";
        assertThat(rest.get("maya", draft).json().at("/problems")).isEmpty();

        approve(invoice);
        put("maya", receipt, JPEG, "image/jpeg");
        assertThat(rest.get("maya", draft).all("/items", "stale")).containsExactly("false");
        put("maya", receipt, PNG, "image/png");
        assertThat(rest.get("maya", draft).all("/items", "stale")).containsExactly("true");
        assertThat(rest.get("maya", draft).at("/items/0/changes/0")).isEqualTo("its receipt changed");
        assertThatThrownBy(() -> issueInvoice.issue(invoice)).isInstanceOf(ApprovalOutdated.class);
        assertThat(rest.get("maya", "/api/invoices/" + invoice + "/timeline").text())
                .contains("Receipt changed");
    }

    @Test
    void aReceiptThatIsTakenAwayAfterSubmissionKeepsTheInvoiceFromBeingApproved() {
        String project = aProjectOf("maya");
        recordExpense(project, "off-" + project, "40.00");
        String receipt = "/api/expenses/api/off-" + project + "/receipt";
        put("maya", receipt, PNG, "image/png");
        InvoiceId invoice = aDraftOf(project, "maya");
        submitDraft.submit(invoice, "maya");
        assertThat(rest.delete("maya", receipt).status()).isEqualTo(204);
        assertThatThrownBy(() -> approveSubmitted(invoice)).hasMessageContaining("changed");
    }

    @Test
    void aContentGoesWithItsLastReferenceButNeverWhileAnInvoiceHasIt() {
        String project = aProjectOf("maya");
        byte[] shared = ("%PDF-1.4 shared " + project).getBytes();
        byte[] sent = ("%PDF-1.4 sent " + project).getBytes();
        for (String id : new String[] {"one-", "two-", "three-"}) {
            recordExpense(project, id + project, "10.00");
            put("maya", "/api/expenses/api/" + id + project + "/receipt", shared, "application/pdf");
        }
        rest.delete("maya", "/api/expenses/api/one-" + project + "/receipt");
        put("maya", "/api/expenses/api/two-" + project + "/receipt", sent, "application/pdf");
        assertThat(isKept(shared)).isTrue();
        rest.delete("maya", "/api/expenses/api/three-" + project);
        assertThat(isKept(shared)).isFalse();

        InvoiceId invoice = aDraftOf(project, "maya");
        issue(invoice);
        recordExpense(project, "four-" + project, "10.00");
        put("maya", "/api/expenses/api/four-" + project + "/receipt", sent, "application/pdf");
        rest.delete("maya", "/api/expenses/api/four-" + project + "/receipt");
        assertThat(isKept(sent)).isTrue();
        assertThat(rest.get(
                                "felix",
                                rest.get("felix", "/api/invoices/" + invoice + "/receipts")
                                        .at("/0/link"))
                        .status())
                .isEqualTo(200);
    }

    private boolean isKept(byte[] content) {
        return jdbc.queryForObject(
                        "select count(*) from receipt_content where sha256 = ?",
                        Integer.class,
                        io.milepost.invoice.Hashes.sha256(content))
                > 0;
    }

    private OverRest.Answer put(String person, String path, byte[] content, String type) {
        return rest.send(
                person,
                MockMvcRequestBuilders.put(URI.create(path)).contentType(type).content(content));
    }

    private static byte[] withBeginning(int... first) {
        byte[] content = new byte[64];
        for (int i = 0; i < first.length; i++) {
            content[i] = (byte) first[i];
        }
        return content;
    }
}
