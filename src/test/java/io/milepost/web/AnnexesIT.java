package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.document.Documents;
import io.milepost.document.ProduceDocuments;
import io.milepost.invoice.InvoiceId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What goes with an invoice: the hours as the client may see them, the expenses with their receipts, and the e-invoice. */
class AnnexesIT extends IssuingTest {
    @Autowired
    private ProduceDocuments produceDocuments;

    @Autowired
    private Documents documents;

    @Test
    void byPersonTheHoursAreInThePdfAndBesideIt() throws IOException {
        InvoiceId invoice = issuedFor("by-person");

        var pdf = documents.find(invoice, Documents.INVOICE_PDF).orElseThrow().content();
        assertThat(text(pdf)).contains("Survey of pier 3").contains("Maya Example");
        assertThat(inside(pdf)).containsKey("timesheet.csv");
        var csv = documents.find(invoice, Documents.TIMESHEET).orElseThrow();
        assertThat(new String(csv.content(), StandardCharsets.UTF_8))
                .isEqualTo("line,date,person,role,task,description,hours,included\r\n"
                        + "1,2026-10-05,Maya Example,Engineer,,Survey of pier 3,1.00,no\r\n");
        var served = rest.get("maya", "/api/invoices/" + invoice + "/timesheet.csv");
        assertThat(served.response().getContentAsByteArray()).isEqualTo(csv.content());
        assertThat(served.header("ETag")).isEqualTo('"' + csv.sha256() + '"');
    }

    @Test
    void byRoleNobodyIsNamed() throws IOException {
        InvoiceId invoice = issuedFor("by-role");

        var pdf = documents.find(invoice, Documents.INVOICE_PDF).orElseThrow().content();
        assertThat(text(pdf)).contains("Survey of pier 3").contains("Engineer").doesNotContainIgnoringCase("maya");
        assertThat(new String(inside(pdf).get("timesheet.csv"), StandardCharsets.UTF_8))
                .contains("1,2026-10-05,,Engineer,,Survey of pier 3,1.00,no")
                .doesNotContainIgnoringCase("maya");
    }

    @Test
    void withoutAWishTheClientGetsNoHoursAndTheFirmStillSeesThem() throws IOException {
        InvoiceId invoice = issuedFor("none");

        var pdf = documents.find(invoice, Documents.INVOICE_PDF).orElseThrow().content();
        assertThat(text(pdf)).doesNotContain("Survey of pier 3");
        assertThat(inside(pdf)).doesNotContainKey("timesheet.csv");
        assertThat(documents.find(invoice, Documents.TIMESHEET)).isEmpty();
        var served = rest.get("maya", "/api/invoices/" + invoice + "/timesheet.csv");
        assertThat(served.text()).contains("Maya Example,Engineer");
        assertThat(served.header("ETag")).isNull();
        assertThat(rest.get("omar", "/api/invoices/" + invoice + "/timesheet.csv")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReceiptIsAPageAndOneThatCanNotBeShownIsInsideAsItIs() throws IOException {
        String client = client("none");
        String project = project(client);
        recordExpense(project, "shown-" + project, "48.00");
        recordExpense(project, "broken-" + project, "12.00");
        receipt("shown-" + project, png());
        byte[] broken = ("%PDF-1.7 broken " + project).getBytes(StandardCharsets.UTF_8);
        receipt("broken-" + project, broken);
        InvoiceId invoice = aDraftOf(project, "maya");
        issue(invoice);
        produceDocuments.produce(invoice);

        var pdf = documents.find(invoice, Documents.INVOICE_PDF).orElseThrow().content();
        assertThat(text(pdf))
                .contains("Travel: Train to the pier")
                .contains("48,00\u00a0EUR")
                .contains("12,00\u00a0EUR");
        assertThat(inside(pdf)).containsEntry("receipt-1.pdf", broken);
        var served = rest.get("felix", "/api/invoices/" + invoice + "/expenses.csv");
        assertThat(inside(pdf)).containsEntry("expenses.csv", served.response().getContentAsByteArray());
        assertThat(served.text()).contains("Travel,Train to the pier,48.00,EUR");
        assertThat(rest.get("felix", "/api/invoices/" + invoice).json().at("/documents"))
                .hasSize(3);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void theEInvoiceIsInsideThePdfAndTheSameAsTheOneServed() throws IOException {
        InvoiceId invoice = issuedFor("none");

        var pdf = documents.find(invoice, Documents.INVOICE_PDF).orElseThrow().content();
        var served = rest.get("felix", "/api/invoices/" + invoice + "/" + Documents.INVOICE_CII);
        assertThat(served.status()).isEqualTo(200);
        assertThat(inside(pdf).get("factur-x.xml")).isEqualTo(served.response().getContentAsByteArray());
    }

    private InvoiceId issuedFor(String timeDetail) {
        String project = project(client(timeDetail));
        recordHour(project, "h-" + project);
        InvoiceId invoice = aDraftOf(project, "maya");
        issue(invoice);
        produceDocuments.produce(invoice);
        return invoice;
    }

    private String client(String timeDetail) {
        String code = "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        assertThat(rest.put(
                                "felix",
                                "/api/clients/" + code,
                                CLIENT.replace(
                                        "\"paymentDays\"",
                                        "\"documents\": {\"timeDetail\": \"%s\"}, \"paymentDays\""
                                                .formatted(timeDetail)))
                        .status())
                .isEqualTo(201);
        return code;
    }

    private String project(String client) {
        String code = "P-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        rest.put("felix", "/api/projects/" + code, """
                {"name": "Harbour Bridge", "client": "%s", "projectManager": "maya", "practiceLead": "lena",
                 "currency": "EUR"}""".formatted(client));
        return code;
    }

    private void receipt(String expense, byte[] content) {
        assertThat(rest.send(
                                "tracker",
                                MockMvcRequestBuilders.put(URI.create("/api/expenses/api/" + expense + "/receipt"))
                                        .contentType("application/octet-stream")
                                        .content(content))
                        .status())
                .isEqualTo(204);
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Map<String, byte[]> inside(byte[] pdf) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var document = Loader.loadPDF(pdf)) {
            var names = document.getDocumentCatalog().getNames();
            if (names != null && names.getEmbeddedFiles() != null) {
                for (var file : names.getEmbeddedFiles().getNames().entrySet()) {
                    files.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
                }
            }
        }
        return files;
    }
}
