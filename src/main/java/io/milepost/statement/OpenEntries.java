package io.milepost.statement;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which open entries of a statement name the same invoices. Read once, however many of them are confirmed: what an entry says is
 * never changed, and whether it is still open is looked at again.
 */
public final class OpenEntries {
    private final String statement;
    private final Map<Integer, Set<String>> numbers = new HashMap<>();
    private final Map<String, NavigableSet<Integer>> credits = new HashMap<>();

    OpenEntries(String statement, List<StatementEntry> open) {
        this.statement = statement;
        for (StatementEntry entry : open) {
            Set<String> possible = Mentions.possible(entry);
            numbers.put(entry.position(), possible);
            if (entry.isCredit()) {
                possible.forEach(number ->
                        credits.computeIfAbsent(number, none -> new TreeSet<>()).add(entry.position()));
            }
        }
    }

    String statement() {
        return statement;
    }

    /** Those before it that could pay what it names, and those before these that could pay what they name. */
    Collection<Integer> before(int position) {
        Set<Integer> found = new TreeSet<>();
        Deque<Integer> left = new ArrayDeque<>(List.of(position));
        while (!left.isEmpty()) {
            int each = left.remove();
            for (String number : numbers.getOrDefault(each, Set.of())) {
                credits.getOrDefault(number, new TreeSet<>()).headSet(each).stream()
                        .filter(found::add)
                        .forEach(left::add);
            }
        }
        return found;
    }

    /** It takes nothing from others any more. */
    void decided(int position) {
        numbers.getOrDefault(position, Set.of())
                .forEach(number -> credits.getOrDefault(number, new TreeSet<>()).remove(position));
    }
}
