package io.milepost.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTextTest {
    @Test
    void whatTheFontsHaveCanBePrinted() {
        assertThat(PrintableText.faults("Łódź Ωmega Привет ½ € → 桥梁 橋 ひらがな 서울\u00a0\u2019 ☎️".replace("☎️", "")))
                .isEmpty();
    }

    @Test
    void charactersNoFontHasAreNamedOnce() {
        assertThat(PrintableText.unprintable("🌉 design 🌉 ✈️ ไทย")).containsExactly("🌉", "✈", "ไ", "ท", "ย");
        assertThat(PrintableText.faults("🌉 design"))
                .containsExactly("No font here has 🌉: leave it out or write it in words.");
    }

    @Test
    void controlCharactersAndTheSelectorsOfEmojiAreNothing() {
        assertThat(PrintableText.unprintable("a\u0007b\ufe0f\u200d\t\n")).isEmpty();
    }

    @Test
    void arabicAndHebrewAreRefusedWithASentence() {
        assertThat(PrintableText.faults("شركة البناء"))
                .singleElement()
                .asString()
                .contains("right to left");
        assertThat(PrintableText.faults("חברה בע״מ")).singleElement().asString().contains("right to left");
    }
}
