package io.milepost;

/** Stops the start because of a setting; the message names it and is all an operator gets to read. */
public final class SettingsRefused extends RuntimeException {
    public SettingsRefused(String message) {
        super(message);
    }
}
