package io.milepost.web.figures;

import io.milepost.web.problems.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which page of a list: counted from 0, of 50 if not said otherwise. */
record AskedPage(@Nullable Integer page, @Nullable Integer size) {
    private static final int USUAL = 50;
    private static final int LARGEST = 500;

    /** A whole list for a spreadsheet. */
    static final AskedPage TABLE = new AskedPage(0, WholeFile.MOST);

    AskedPage {
        page = Objects.requireNonNullElse(page, 0);
        size = Objects.requireNonNullElse(size, USUAL);
    }

    AskedPage checked() {
        if (number() < 0 || rows() < 1 || rows() > LARGEST || (long) number() * rows() > Integer.MAX_VALUE) {
            throw Refusal.malformed("Pages count from 0 and hold 1 to %d invoices.".formatted(LARGEST));
        }
        return this;
    }

    int number() {
        return Objects.requireNonNull(page);
    }

    int rows() {
        return Objects.requireNonNull(size);
    }
}
