package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.document.page.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each design in each shape an invoice takes is PDF/A-3a and PDF/UA-1 at once, by veraPDF's judgement. */
class ArchivableAndAccessibleGoldenTest {
    private static final RenderInvoice RENDER = new RenderInvoice(AFrozenInvoice.ISSUER);

    static Stream<Arguments> all() {
        return Arrays.stream(Design.values())
                .flatMap(design -> Samples.all().stream()
                        .filter(sample ->
                                !sample.name().equals("five-hundred-lines")) // more of the same, and slow to judge
                        .map(sample -> Arguments.of(design, sample)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyDesignConforms(Design design, Samples.Sample sample) {
        var pdf = sample.print(RENDER, design);

        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    @Test
    void aFileWithoutItsStructureDoesNot() throws Exception {
        var pdf = RENDER.pdf(AFrozenInvoice.issued().build());
        var bytes = new java.io.ByteArrayOutputStream();
        try (var document = new com.itextpdf.kernel.pdf.PdfDocument(
                new com.itextpdf.kernel.pdf.PdfReader(new java.io.ByteArrayInputStream(pdf)),
                new com.itextpdf.kernel.pdf.PdfWriter(bytes))) {
            document.getCatalog().remove(com.itextpdf.kernel.pdf.PdfName.StructTreeRoot);
        }

        assertThat(Conformance.faults(bytes.toByteArray())).isNotEmpty();
    }

    @Test
    void theInvoiceDataInsideIsNamedAsTheStandardAsks() {
        var data = new Attachment(
                Attachment.FACTUR_X,
                "text/xml",
                Attachment.Relationship.ALTERNATIVE,
                "Invoice data",
                "<a/>".getBytes(StandardCharsets.UTF_8));
        var hours = new Attachment(
                "hours.csv", "text/csv", Attachment.Relationship.SUPPLEMENT, "Time detail", new byte[] {'a'});
        var pdf = RENDER.pdf(
                AFrozenInvoice.issued().build(), Look.of(Design.CLASSIC, Branding.PLAIN), List.of(data, hours));

        assertThat(Conformance.faults(pdf)).isEmpty();
        var pages = PrintedPages.of(pdf);
        assertThat(pages.attachments())
                .containsExactly("factur-x.xml Alternative text/xml", "hours.csv Supplement text/csv");
        assertThat(pages.xmp())
                .contains(
                        "<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>",
                        "<fx:DocumentType>INVOICE</fx:DocumentType>");
    }
}
