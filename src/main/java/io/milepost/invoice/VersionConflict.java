package io.milepost.invoice;

/** Somebody else changed the draft in the meantime; nothing was stored. */
public class VersionConflict extends RuntimeException {
    public VersionConflict() {
        super("Somebody else changed this draft since you opened it. Reload it, then make your changes again.");
    }
}
