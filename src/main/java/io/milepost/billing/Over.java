package io.milepost.billing;

/** That an item goes over a limit of its term, and which, for people. */
public record Over(Limit limit, String sentence) {
    boolean isCap() {
        return limit == Limit.CAP;
    }
}
