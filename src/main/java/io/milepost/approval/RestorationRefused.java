package io.milepost.approval;

/** Going back would change nothing, or something else than what was looked at. */
public class RestorationRefused extends RuntimeException {
    RestorationRefused(String sentence) {
        super(sentence);
    }
}
