package io.milepost.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {
    @Test
    void keepsWhatTheColumnHolds() {
        assertThat(StorableText.fit("Prüfung der Brücke – 12 € 你好", 255)).isEqualTo("Prüfung der Brücke – 12 € 你好");
    }

    @Test
    void dropsWhatNeedsFourBytesAndHalvesOfIt() {
        assertThat(StorableText.fit("fine 👍🏽 and 𝒳\uD83D!", 255)).isEqualTo("fine  and !");
    }

    @Test
    void endsWhereTheColumnEnds() {
        assertThat(StorableText.fit("👍" + "x".repeat(300), 255)).isEqualTo("x".repeat(255));
    }
}
