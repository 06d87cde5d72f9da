package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderInvoiceTest {
    private static final RenderInvoice RENDER = new RenderInvoice(new Logo(AFrozenInvoice.ISSUER));

    @Test
    void renderingInParallelMixesNothingUp() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var jobs = IntStream.range(0, 24)
                    .<Callable<Boolean>>mapToObj(i -> () -> printsItsOwn(i))
                    .toList();
            for (var job : threads.invokeAll(jobs)) {
                assertThat(job.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void vatOfAForeignCurrencyIsStatedInTheFirmsOwn() {
        var pdf = RENDER.pdf(AFrozenInvoice.issued()
                .inCurrency("CHF")
                .in("de")
                .withVatInEuro("1.0655", LocalDate.of(2026, 11, 20), "2530.56")
                .build());

        assertThat(PrintedPages.of(pdf).text().replaceAll("\\s+", " "))
                .contains("Umsatzsteuer in EUR: 2.530,56 EUR (1 CHF = 1,0655 EUR am 20. November 2026).");
    }

    private static boolean printsItsOwn(int i) {
        var words = "Line %d: Überprüfung %c".formatted(i, 'A' + i);
        var pdf = RENDER.pdf(AFrozenInvoice.issued()
                .numbered("INV-2026-%05d".formatted(i))
                .withLine(words, "1", "C62", "5")
                .build());
        var text = PrintedPages.of(pdf).text();
        return text.contains(words) && text.contains("Invoice INV-2026-%05d".formatted(i));
    }

    @Test
    void aPageReachesNeitherTheNetworkNorTheDisk(@TempDir Path folder) throws Exception {
        var style = Files.writeString(folder.resolve("x.css"), "p { display: none }");
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            var web = "http://127.0.0.1:" + server.getLocalPort();
            var html = """
                    <html><head><link rel="stylesheet" href="%1$s/a.css"><link rel="stylesheet" href="%2$s">
                    <style>@font-face {font-family: x; src: url(%1$s/f.ttf)}
                    p { background-image: url('%1$s/c.png'); font-family: x }</style></head>
                    <body><p>still here</p><img src="%1$s/d.png"><object data="%1$s/e.svg" type="image/svg+xml"></object>
                    </body></html>""".formatted(web, style.toUri());

            var pdf = new InvoicePdf(new BundledFonts())
                    .write(html, new AboutPdf("a", "en", Optional.empty(), Optional.empty()));

            assertThat(visited(server)).isFalse();
            assertThat(PrintedPages.of(pdf).text()).contains("still here");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import url('http://127.0.0.1:1/b.css');",
                "@IMPORT 'file:///etc/passwd';",
                "@\\69mport 'x.css';",
                "@\\000069 mport 'x.css';",
                "@im\\port 'x.css';",
                "/* */@im/**/port 'x.css';"
            })
    void aStyleSheetThatImportsIsRefused(String css) {
        assertThatThrownBy(() -> StyleGuard.check("<html><style>" + css + "</style></html>"))
                .hasMessageContaining("@import");
    }

    @Test
    void theWordImportInATextIsAWord() {
        var pdf = RENDER.pdf(AFrozenInvoice.issued()
                .withLine("<style>@import 'x'</style> @import duty", "1", "C62", "5")
                .build());

        assertThat(PrintedPages.of(pdf).text()).contains("@import duty");
    }

    private static boolean visited(ServerSocket server) {
        try (var visitor = server.accept()) {
            return visitor.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void eachLanguageHasEveryWord() {
        var english = Labels.of("en").all().keySet();

        assertThat(List.of("de", "fr"))
                .allSatisfy(language ->
                        assertThat(Labels.of(language).all().keySet()).isEqualTo(english));
    }
}
