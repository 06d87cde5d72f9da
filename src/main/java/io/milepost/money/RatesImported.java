package io.milepost.money;

import java.util.List;

/** What became of an import of rates. With any rejected line nothing was stored. */
public record RatesImported(int created, int updated, int unchanged, List<RejectedLine> rejected) {
    /** A line that can't be taken, and why, in plain words. */
    public record RejectedLine(int line, String reason) {}
}
