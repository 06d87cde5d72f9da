package io.milepost.web.work;

import io.milepost.web.problems.Refusal;
import org.springframework.http.HttpStatus;

/** How many records one import takes: it is one transaction, and holds all of them in memory. */
final class RowLimit {
    private static final int MOST = 50_000;

    private RowLimit() {}

    static void check(int rows) {
        if (rows > MOST) {
            throw new Refusal(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "An import takes up to 50,000 records; send the rest in another one.");
        }
    }
}
