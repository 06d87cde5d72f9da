package io.milepost.project;

import java.util.List;

/** What became of an import. With any rejected line nothing was stored. */
public record ImportResult(int created, int updated, int unchanged, List<String> locked, List<RejectedLine> rejected) {
    /** A line that can't be taken, and why, in plain words. */
    public record RejectedLine(int line, String reason) {}

    static ImportResult rejected(List<RejectedLine> rejected) {
        return new ImportResult(0, 0, 0, List.of(), rejected);
    }
}
