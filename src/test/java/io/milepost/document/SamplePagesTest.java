package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaves the invoice in its usual shapes in target/samples, to be looked at after a change of the template. */
class SamplePagesTest {
    private static final RenderInvoice RENDER = new RenderInvoice(AFrozenInvoice.ISSUER);
    private static final String[] WORK = {
        "Structural analysis of the northern approach, load cases 1 to 14",
        "Statische Prüfung der Lagerkräfte nach DIN EN 1990",
        "Site visit Hamburg–Altenwerder: joints, bearings, drainage; photo record and minutes for the port authority",
        "Draughting, sheets 101–118",
    };

    record Sample(String name, AFrozenInvoice invoice) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample("one-line", AFrozenInvoice.issued()),
                new Sample(
                        "draft", hours(AFrozenInvoice.draft().in("de").withNote("Wie am 12. November besprochen."), 4)),
                new Sample("sixty-lines", hours(AFrozenInvoice.issued().in("fr"), 60)),
                new Sample(
                        "reverse-charge",
                        hours(
                                AFrozenInvoice.issued()
                                        .in("de")
                                        .to("Nordic Light ApS", "DK", "DK12345678")
                                        .taxed("AE", "0", null),
                                3)),
                new Sample(
                        "swiss-francs",
                        hours(
                                AFrozenInvoice.issued()
                                        .inCurrency("CHF")
                                        .in("de")
                                        .to("Alpine Orchards AG", "CH", null)
                                        .taxed("O", "0", null),
                                8)),
                new Sample(
                        "long-text",
                        AFrozenInvoice.issued().withLine((WORK[2] + ". ").repeat(18), "12.5", "HUR", "135.50")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsPrinted(Sample sample) throws IOException {
        var folder = Files.createDirectories(Path.of("target/samples"));

        var pdf = RENDER.pdf(sample.invoice().build());

        Files.write(folder.resolve(sample.name() + ".pdf"), pdf);
        assertThat(PrintedPages.of(pdf).embedsEveryFont()).isTrue();
    }

    private static AFrozenInvoice hours(AFrozenInvoice invoice, int lines) {
        IntStream.range(0, lines)
                .forEach(i -> invoice.withLine(WORK[i % WORK.length], i + 1.25 + "", "HUR", String.valueOf(95 + i)));
        return invoice;
    }
}
