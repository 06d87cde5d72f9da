package io.milepost.acceptance;

/** How an answer came to be. */
public enum Answered {
    CLIENT_LINK,
    /** A person of the firm wrote down what they heard otherwise. */
    RECORDED,
    /** The client said nothing in time. */
    DEEMED
}
