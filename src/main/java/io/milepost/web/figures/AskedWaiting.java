package io.milepost.web.figures;

import io.milepost.web.problems.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of all that waits a caller wants listed: that of one person or group, and which page of it, the first 1,000 if not said. */
record AskedWaiting(
        @Nullable String who,
        @Nullable Integer page,
        @Nullable Integer size) {
    private static final int MOST = 1_000;

    AskedWaiting {
        page = Objects.requireNonNullElse(page, 0);
        size = Objects.requireNonNullElse(size, MOST);
    }

    boolean isOn(String person) {
        return who == null || who.equals(person);
    }

    <T> List<T> of(List<T> all) {
        int number = Objects.requireNonNull(page);
        int rows = Objects.requireNonNull(size);
        if (number < 0 || rows < 1 || rows > MOST) {
            throw Refusal.malformed("Pages count from 0 and hold 1 to 1,000 things.");
        }
        return all.stream().skip((long) number * rows).limit(rows).toList();
    }
}
