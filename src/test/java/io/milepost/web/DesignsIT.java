package io.milepost.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.document.Documents;
import io.milepost.document.ProduceDocuments;
import io.milepost.invoice.InvoiceId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A firm's own designs and branding: kept in versions, shown on the next draft, and never on what is issued already. */
class DesignsIT extends IssuingTest {
    private static final String TEMPLATES = "/api/document-templates";

    @Autowired
    private ProduceDocuments produceDocuments;

    @Autowired
    private Documents documents;

    @AfterEach
    void asItWas() {
        rest.put("ada", TEMPLATES + "/choices", "{\"template\": null}");
        rest.put("ada", TEMPLATES + "/choices", "{\"client\": \"HAFENBAU\", \"template\": null}");
        rest.put("ada", "/api/branding", "{\"accent\": \"#0f3d4c\", \"texts\": {}, \"why\": \"As it was\"}");
    }

    @Test
    void theDesignsOfMilepostAreThereAndClassicIsTheUsualOne() {
        var all = rest.get("greta", TEMPLATES);

        assertThat(all.at("/0/name")).isEqualTo("classic");
        assertThat(all.at("/0/shipped")).isEqualTo("true");
        assertThat(all.at("/0/usedFor/0/client")).isNull();
        assertThat(all.at("/1/name")).isEqualTo("modern");
        assertThat(all.at("/2/name")).isEqualTo("compact");
        assertThat(rest.get("ada", TEMPLATES + "/classic/versions/1").text()).contains("<html lang=\"{{language}}\">");
    }

    @Test
    void aColourALogoAndATextAreOnTheNextDraftsPreview() throws IOException {
        InvoiceId draft = aDraftWithAnHour();
        assertThat(preview(draft)).doesNotContain("Honorarrechnung");

        var changed = rest.put("ada", "/api/branding", """
                {"accent": "#7a1f3d", "texts": {"de": {"draft": "Honorarrechnung (Entwurf)"}}, "why": "New look"}""");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/accent")).isEqualTo("#7a1f3d");
        var logo = send("PUT", "ada", "/api/branding/logo", svg("#7a1f3d"), "image/svg+xml");
        assertThat(logo.at("/hasLogo")).isEqualTo("true");

        assertThat(preview(draft)).contains("Honorarrechnung (Entwurf)");
        assertThat(send("DELETE", "ada", "/api/branding/logo", new byte[0], "text/plain")
                        .at("/hasLogo"))
                .isEqualTo("false");
    }

    @Test
    void brandingThatCanNotBePrintedIsRefusedAndNothingChanges() {
        var before = rest.get("ada", "/api/branding").at("/version");
        var refused = rest.put("ada", "/api/branding", """
                {"accent": "red", "font": "Comic Sans", "texts": {"de": {"payBy": "Bitte zahlen"}}, "why": "No"}""");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("#0f3d4c").contains("Comic Sans").contains("payBy");
        var script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        assertThat(send("PUT", "ada", "/api/branding/logo", script.getBytes(), "image/svg+xml")
                        .status())
                .isEqualTo(422);
        assertThat(rest.put("ada", "/api/branding", "{\"accent\": \"#123456\"}").at("/detail"))
                .isEqualTo("Why is missing.");
        assertThat(rest.get("ada", "/api/branding").at("/version")).isEqualTo(before);
    }

    @Test
    void aBrokenTemplateIsRefusedWithLineAndReasonAndTheOldOneStays() throws IOException {
        String name = "own-" + UUID.randomUUID().toString().substring(0, 8);
        String good = classic().replace("{{title}}</h1>", "{{title}} of ours</h1>");
        assertThat(good).contains(" of ours</h1>");
        assertThat(keep(name, good).at("/version")).isEqualTo("1");
        assertThat(keep(name, good).at("/version")).as("the same again").isEqualTo("1");
        choose("{\"client\": \"HAFENBAU\", \"template\": \"%s\"}".formatted(name));
        InvoiceId draft = aDraftWithAnHour();
        assertThat(preview(draft)).contains("of ours");

        String broken = good.replace("<h1>", "<h1 onclick=\"x\">");
        var refused = keep(name, broken);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/faults/0/line")).isEqualTo(line(broken, "onclick"));
        assertThat(refused.at("/faults/0/sentence")).contains("onclick");
        String misspelt = good.replace("{{t.net}}", "{{t.nett}}");
        assertThat(keep(name, misspelt).at("/faults/0/line")).isEqualTo(line(misspelt, "t.nett"));
        assertThat(preview(draft)).contains("of ours");
        assertThat(send("POST", "ada", TEMPLATES + "/checks", broken.getBytes(StandardCharsets.UTF_8), "text/html")
                        .at("/accepted"))
                .isEqualTo("false");
    }

    @Test
    void anIssuedInvoiceStaysWithTheLookItWasNumberedWith() throws IOException {
        rest.put("ada", "/api/branding", "{\"texts\": {\"de\": {\"invoice\": \"Honorarnote\"}}, \"why\": \"First\"}");
        choose("{\"template\": \"modern\"}");
        InvoiceId invoice = aDraftWithAnHour();
        issue(invoice);
        rest.put("ada", "/api/branding", "{\"texts\": {\"de\": {\"invoice\": \"Faktura\"}}, \"why\": \"Second\"}");
        choose("{\"template\": \"compact\"}");

        produceDocuments.produce(invoice);

        var original = documents.find(invoice, Documents.INVOICE_PDF).orElseThrow();
        assertThat(text(original.content())).contains("Honorarnote").doesNotContain("Faktura");
        assertThat(preview(invoice)).contains("Honorarnote").doesNotContain("Faktura");
    }

    @Test
    void theNarrowestChoiceCounts() throws IOException {
        String name = "narrow-" + UUID.randomUUID().toString().substring(0, 8);
        keep(name, classic().replace("{{title}}</h1>", "{{title}} narrow</h1>"));
        InvoiceId draft = aDraftWithAnHour();
        choose("{\"kind\": \"invoice\", \"template\": \"%s\"}".formatted(name));
        assertThat(preview(draft)).contains("narrow");
        choose("{\"client\": \"HAFENBAU\", \"template\": \"modern\"}");
        assertThat(preview(draft)).doesNotContain("narrow");
        choose("{\"client\": \"HAFENBAU\", \"kind\": \"invoice\", \"template\": \"%s\"}".formatted(name));
        assertThat(preview(draft)).contains("narrow");
        choose("{\"client\": \"HAFENBAU\", \"kind\": \"invoice\", \"template\": null}");
        choose("{\"kind\": \"invoice\", \"template\": null}");
        assertThat(preview(draft)).doesNotContain("narrow");
    }

    @Test
    void onlyProcessAdminsChangeHowDocumentsLook() {
        assertThat(rest.get("maya", TEMPLATES).status()).isEqualTo(403);
        assertThat(rest.get("maya", "/api/branding").status()).isEqualTo(403);
        for (String reader : new String[] {"greta", "felix"}) {
            assertThat(rest.get(reader, "/api/branding").status()).isEqualTo(200);
            assertThat(rest.put(reader, "/api/branding", "{\"accent\": \"#000000\", \"why\": \"Dark\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(rest.put(reader, TEMPLATES + "/choices", "{\"template\": \"modern\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(send("PUT", reader, TEMPLATES + "/x?why=y", "<html>".getBytes(), "text/html")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(keep("classic", "<html>").at("/detail")).startsWith("'classic' comes with Milepost");
        assertThat(keep("../x", "<html>").status()).isIn(400, 404, 422);
    }

    @RepeatedTest(10)
    void twoAdminsAtOnceMakeTwoVersions() throws Exception {
        String name = "race-" + UUID.randomUUID().toString().substring(0, 8);
        var first = new AtomicReference<OverRest.Answer>();
        var other = new Thread(() -> first.set(keep(name, classic() + "<!-- first -->")));
        other.start();
        var second = keep(name, classic() + "<!-- second -->");
        other.join();

        assertThat(List.of(first.get().status(), second.status()))
                .as("%s %s", first.get(), second)
                .containsOnly(200);
        assertThat(List.of(first.get().at("/version"), second.at("/version"))).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void aSampleOfEachDesignCanBeLookedAt() throws IOException {
        for (String design : new String[] {"classic", "modern", "compact"}) {
            for (String sample : new String[] {"invoice", "long", "credit-note", "deposit"}) {
                var path = TEMPLATES
                        + "/%s/versions/1/sample.pdf?sample=%s&language=fr&accent=%%237a1f3d".formatted(design, sample);
                assertThat(text(rest.get("felix", path).response().getContentAsByteArray()))
                        .contains("Musterwerke AG");
            }
        }
        assertThat(rest.get("felix", TEMPLATES + "/classic/versions/1/sample.pdf?accent=red")
                        .status())
                .isEqualTo(422);
    }

    private InvoiceId aDraftWithAnHour() {
        String project = aProjectOf("maya");
        recordHour(project, "h-" + project);
        return aDraftOf(project, "maya");
    }

    private String classic() {
        return rest.get("ada", TEMPLATES + "/classic/versions/1").text();
    }

    private OverRest.Answer keep(String name, String source) {
        return send(
                "PUT",
                "ada",
                TEMPLATES + "/" + name + "?why=Ours",
                source.getBytes(StandardCharsets.UTF_8),
                "text/html;charset=UTF-8");
    }

    private void choose(String choice) {
        assertThat(rest.put("ada", TEMPLATES + "/choices", choice).status()).isEqualTo(204);
    }

    private String preview(InvoiceId invoice) throws IOException {
        return text(rest.get("maya", "/api/invoices/" + invoice + "/preview.pdf")
                .response()
                .getContentAsByteArray());
    }

    private OverRest.Answer send(String method, String person, String path, byte[] body, String type) {
        return rest.send(
                person,
                MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path))
                        .contentType(type)
                        .content(body));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String line(String text, String found) {
        return String.valueOf(1
                + Arrays.stream(text.split("\n"))
                        .takeWhile(line -> !line.contains(found))
                        .count());
    }

    private static byte[] svg(String colour) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"20\"><rect width=\"80\" height=\"20\" fill=\"%s\"/></svg>"
                .formatted(colour)
                .getBytes(StandardCharsets.UTF_8);
    }
}
