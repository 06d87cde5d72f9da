package io.milepost.acceptance;

/** Where a milestone's acceptance stands. */
public enum AcceptanceState {
    /** Nobody has asked the client: it could not be reached by mail, or is about to be asked. */
    UNASKED,
    /** The client has been asked, and has some days left. */
    WAITING,
    ACCEPTED,
    REJECTED,
    /** The milestone counts as not reached. */
    GIVEN_UP;

    /** The word of it outside. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
