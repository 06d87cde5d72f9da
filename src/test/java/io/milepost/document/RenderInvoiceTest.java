package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenderInvoiceTest {
    private static final RenderInvoice RENDER = new RenderInvoice(AFrozenInvoice.ISSUER);

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
    void theWordImportInATextIsAWord() {
        var pdf = RENDER.pdf(AFrozenInvoice.issued()
                .withLine("<style>@import 'x'</style> @import duty", "1", "C62", "5")
                .build());

        assertThat(PrintedPages.of(pdf).text()).contains("@import duty");
    }

    @Test
    void eachLanguageHasEveryWord() {
        var english = Labels.of("en").all().keySet();

        assertThat(List.of("de", "fr"))
                .allSatisfy(language ->
                        assertThat(Labels.of(language).all().keySet()).isEqualTo(english));
    }
}
