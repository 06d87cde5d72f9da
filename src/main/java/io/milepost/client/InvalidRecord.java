package io.milepost.client;

import java.util.List;

/** A record that was offered to us can't be kept as it is; the problems say in plain words what to change. */
public class InvalidRecord extends RuntimeException {
    private final transient List<String> problems;

    public InvalidRecord(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
