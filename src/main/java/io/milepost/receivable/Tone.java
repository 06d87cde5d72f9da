package io.milepost.receivable;

/** How a reminder speaks: FRIENDLY asks, FIRM sets a day, FINAL says what follows. */
public enum Tone {
    FRIENDLY,
    FIRM,
    FINAL
}
