package io.milepost.client;

/** How much an invoice's annex tells about hours: not every client may learn who of the firm worked when. */
public enum TimeDetail {
    NONE,
    BY_ROLE,
    BY_PERSON
}
