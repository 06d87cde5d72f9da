package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.Problem;
import org.junit.jupiter.api.Test;

class PrintableContentTest {
    private final PrintableContent check = new PrintableContent();

    @Test
    void namesInMostScriptsAreFine() {
        assertThat(check.problems(AFrozenInvoice.draft()
                        .to("深圳桥梁设计院 · Łódź · Ωmega · Привет · 서울", "CN", null)
                        .withNote("1.\u00a0Ausfertigung – „geprüft“ €\nzweite Zeile")
                        .build()))
                .isEmpty();
    }

    @Test
    void aCharacterNoFontHasIsNamedWithItsPlace() {
        assertThat(check.problems(AFrozenInvoice.draft()
                        .withLine("Survey", "1", "C62", "5")
                        .withLine("Bridge 🌉", "1", "C62", "5")
                        .build()))
                .containsExactly(new Problem(
                        "unprintable",
                        "The text of line 2 can't be printed. No font here has 🌉: leave it out or write it in words.",
                        "line-1",
                        null));
    }

    @Test
    void whatIsWrittenFromRightToLeftIsRefusedInASentence() {
        assertThat(check.problems(
                        AFrozenInvoice.draft().to("شركة الجسور", "EG", null).build()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("client.name");
                    assertThat(problem.message())
                            .startsWith("The client's name can't be printed. Arabic and Hebrew")
                            .contains("Latin letters");
                });
    }
}
