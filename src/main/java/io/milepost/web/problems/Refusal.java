package io.milepost.web.problems;

import org.springframework.http.HttpStatus;

/** A request that REST itself refuses before any use case sees it: the status and a sentence for people. */
public class Refusal extends RuntimeException {
    private final HttpStatus status;

    public Refusal(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public static Refusal malformed(String sentence) {
        return new Refusal(HttpStatus.BAD_REQUEST, sentence);
    }

    public static Refusal unprocessable(String sentence) {
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, sentence);
    }

    public HttpStatus status() {
        return status;
    }
}
