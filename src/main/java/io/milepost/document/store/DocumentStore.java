package io.milepost.document.store;

import java.util.Optional;

/**
 * A place where originals lie under their SHA-256, so that a name can only ever mean the same bytes. There is no way to
 * change or delete any: what was sent to a client must be what can be shown until its retention ends.
 */
interface DocumentStore {
    /** Keeps the bytes and answers where they lie; the same bytes again are fine, others under that name are refused. */
    String put(String sha256, byte[] content);

    /** Whether it is this place that a location from {@link #put} names. */
    boolean holds(String location);

    /** The bytes as they are there now, which nobody has checked; empty where they are gone. */
    Optional<byte[]> get(String location, String sha256);
}
