package io.milepost.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.receivable.DisputeReason;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWordsTest {
    private static final Pattern FACT = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr"})
    void everyLanguageSaysTheSameWithTheSameFacts(String language) {
        PageWords english = PageWords.in("en");
        PageWords other = PageWords.in(language);

        assertThat(other.language()).isEqualTo(language);
        assertThat(other.all()).containsOnlyKeys(english.all().keySet());
        assertThat(other.all())
                .allSatisfy((key, text) -> assertThat(facts(text)).isEqualTo(facts(english.text(key))));
    }

    @Test
    void everyReasonHasItsWords() {
        for (DisputeReason reason : DisputeReason.values()) {
            assertThat(PageWords.in("en").text("reason." + reason.name().toLowerCase(Locale.ROOT)))
                    .isNotBlank();
        }
    }

    @Test
    void aLanguageNobodySpeaksHereIsEnglish() {
        assertThat(PageWords.asAsked(Locale.JAPANESE).language()).isEqualTo("en");
    }

    private static Object facts(String text) {
        return FACT.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
