package io.milepost.client;

/** The way an issued invoice takes to its client. */
public enum Channel {
    MAIL,
    ACCESS_POINT
}
