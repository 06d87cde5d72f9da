package io.milepost.project;

/** What was asked for is not here, or not for the person who asked. */
public class UnknownRecord extends RuntimeException {
    public UnknownRecord(String what, String code) {
        super("There is no %s %s.".formatted(what, code));
    }
}
