package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;

/** How many entries one file may have: they are compared and matched in one go. */
final class EntryLimit {
    private static final int MOST = 20_000;

    private EntryLimit() {}

    static void check(int entries) {
        if (entries > MOST) {
            throw new UnreadableStatement("A file may have up to 20,000 entries; send shorter periods.");
        }
    }
}
