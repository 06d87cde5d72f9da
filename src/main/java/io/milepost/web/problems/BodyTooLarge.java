package io.milepost.web.problems;

import java.io.IOException;

/** A request's body went past what this address takes. */
public class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1;

    public BodyTooLarge(long limit) {
        super("The request is larger than %d MB; send it in parts.".formatted(limit / 1_000_000));
    }
}
