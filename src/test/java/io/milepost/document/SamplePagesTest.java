package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaves each design in each of its shapes in target/samples, to be looked at after a change of a template. */
class SamplePagesTest {
    private static final RenderInvoice RENDER = new RenderInvoice(AFrozenInvoice.ISSUER);

    static Stream<Arguments> samples() {
        return Arrays.stream(Design.values())
                .flatMap(design -> Samples.all().stream().map(sample -> Arguments.of(design, sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsPrinted(Design design, Samples.Sample sample) throws IOException {
        var folder = Files.createDirectories(Path.of("target/samples"));

        var pdf = sample.print(RENDER, design);

        Files.write(folder.resolve(design.name().toLowerCase(Locale.ROOT) + "-" + sample.name() + ".pdf"), pdf);
        assertThat(PrintedPages.of(pdf).embedsEveryFont()).isTrue();
    }
}
