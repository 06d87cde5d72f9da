package io.milepost.document.store;

/** Somebody wants other bytes kept under a name that has its own; what lies there stays as it is. */
final class WrittenOnce extends RuntimeException {
    WrittenOnce(String sha256) {
        super("Under %s other bytes are kept already; what lies there is damaged and must be restored from a backup."
                .formatted(sha256));
    }
}
