package io.milepost.web.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.insight.Listing;
import io.milepost.web.problems.Refusal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list is shown by page, and saved as a whole or not at all. */
class WholeFileTest {
    @Test
    void aFileHasEveryRowOrSaysThatThereAreTooMany() {
        assertThat(found(3).whole()).hasSize(3);
        assertThatThrownBy(() -> found(50_001).whole())
                .isInstanceOf(Refusal.class)
                .hasMessage("Narrow it down: 50,001 rows, and a file has at most 50,000.");
    }

    private static Listed<String> found(int total) {
        return Listed.of(new Listing<>(List.of("a", "b", "c"), total), AskedPage.TABLE, Function.identity());
    }

    @Test
    void whatWaitsIsShownByPage() {
        List<Integer> all = IntStream.range(0, 1_005).boxed().toList();

        assertThat(new AskedWaiting(null, null, null).of(all)).hasSize(1_000).startsWith(0);
        assertThat(new AskedWaiting(null, 10, 100).of(all)).containsExactly(1_000, 1_001, 1_002, 1_003, 1_004);
        assertThatThrownBy(() -> new AskedWaiting(null, 0, 1_001).of(all))
                .hasMessage("Pages count from 0 and hold 1 to 1,000 things.");
    }
}
