package io.milepost.document.template;

/** What somebody wants of a design can't be, whatever is in it; the sentence says what to do. */
public class DesignRefused extends RuntimeException {
    DesignRefused(String sentence) {
        super(sentence);
    }
}
