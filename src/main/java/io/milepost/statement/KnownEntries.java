package io.milepost.statement;

import io.milepost.statement.file.ReadEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Tells which entries of a file an account has already, whatever file or format they came in. Each known one answers for one
 * entry of the file, so that two payments that say the same stay two.
 */
final class KnownEntries {
    private final Map<String, List<Fingerprint>> free = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private final List<Fingerprint> met = new ArrayList<>();

    KnownEntries(List<Fingerprint> known) {
        for (Fingerprint each : known) {
            free.computeIfAbsent(each.coarse(), coarse -> new ArrayList<>()).add(each);
            counted.merge(each.fine(), 1, Integer::sum);
        }
    }

    /**
     * The key of each entry that is new, null for one that is known.
     */
    List<@org.jspecify.annotations.Nullable String> keys(List<ReadEntry> entries, String format) {
        List<Fingerprint> asked =
                entries.stream().map(entry -> Fingerprint.of(entry, format)).toList();
        boolean[] known = new boolean[asked.size()];
        answer(asked, known, Fingerprint::isSame);
        answer(asked, known, (one, other) -> one.maybeSame(other) && one.text().equals(other.text()));
        answer(asked, known, Fingerprint::maybeSame);
        List<@org.jspecify.annotations.Nullable String> keys = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            keys.add(known[i] ? null : key(asked.get(i)));
        }
        return keys;
    }

    /** Those that were in the file. */
    List<Fingerprint> met() {
        return met;
    }

    private void answer(List<Fingerprint> asked, boolean[] known, BiPredicate<Fingerprint, Fingerprint> same) {
        for (int i = 0; i < known.length; i++) {
            Fingerprint one = asked.get(i);
            known[i] = known[i] || takeOne(free.getOrDefault(one.coarse(), List.of()), one, same);
        }
    }

    private boolean takeOne(List<Fingerprint> candidates, Fingerprint one, BiPredicate<Fingerprint, Fingerprint> same) {
        for (int i = 0; i < candidates.size(); i++) {
            if (same.test(one, candidates.get(i))) {
                met.add(candidates.remove(i));
                return true;
            }
        }
        return false;
    }

    /** What it says, and the how-manieth it is that says so. */
    private String key(Fingerprint entry) {
        int ordinal = counted.merge(entry.fine(), 1, Integer::sum);
        return Sha256.of((entry.fine() + "#" + ordinal).getBytes(StandardCharsets.UTF_8));
    }
}
