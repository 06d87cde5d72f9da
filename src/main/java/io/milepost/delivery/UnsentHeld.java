package io.milepost.delivery;

/** Whatever was unsent is held back from now on; a person is to be asked about each soon, whenever it would have been tried next. */
public record UnsentHeld() {}
