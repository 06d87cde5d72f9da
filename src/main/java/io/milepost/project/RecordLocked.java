package io.milepost.project;

/** The change contradicts what is already reached, reserved or billed. */
public class RecordLocked extends RuntimeException {
    public RecordLocked(String message) {
        super(message);
    }
}
