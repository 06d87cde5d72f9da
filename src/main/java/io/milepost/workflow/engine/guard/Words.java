package io.milepost.workflow.engine.guard;

import java.util.Collection;
import java.util.List;

/** Lists in sentences. */
final class Words {
    private static final int LONGEST = 80;

    private Words() {}

    /** "a, b or c", sorted. */
    static String or(Collection<String> words) {
        return joined(words, " or ");
    }

    /** "a, b and c", sorted. */
    static String and(Collection<String> words) {
        return joined(words, " and ");
    }

    /** Long texts are recognized by how they begin. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String joined(Collection<String> words, String last) {
        List<String> sorted = words.stream().sorted().toList();
        int size = sorted.size();
        return size < 2
                ? String.join("", sorted)
                : String.join(", ", sorted.subList(0, size - 1)) + last + sorted.get(size - 1);
    }
}
