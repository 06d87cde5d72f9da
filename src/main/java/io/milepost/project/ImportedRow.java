package io.milepost.project;

import java.util.List;

/**
 * One record as a source sent it: where it stood in the request (from 1), and its natural key. {@code unreadable} says, in
 * sentences, what could not even be read; such a row is rejected together with whatever else is wrong with it.
 */
public record ImportedRow<D>(int line, String source, String id, D details, List<String> unreadable) {
    public ImportedRow(int line, String source, String id, D details) {
        this(line, source, id, details, List.of());
    }
}
