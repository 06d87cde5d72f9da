package io.milepost.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.statement.file.ReadEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However a year is cut into files, in whatever format and how often: each entry is taken in once. */
class KnownEntriesTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    @Property(tries = 300)
    void anySplitOfAYearIntoOverlappingFilesTakesEachEntryOnce(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int files) {
        var random = new Random(seed);
        List<ReadEntry> year = year(random, false);
        var account = new Account();
        for (int i = 0; i < files; i++) {
            LocalDate from = BEGIN.plusDays(random.nextInt(30));
            LocalDate to = from.plusDays(random.nextInt(30));
            account.take(between(year, from, to), random.nextBoolean() ? "CSV" : "MT940");
        }
        account.take(year, "CSV");

        assertThat(account.known).hasSameSizeAs(year);
        assertThat(account.keys).hasSameSizeAs(year);
        assertThat(account.take(year, "CAMT.053")).isZero();
    }

    /** Where the bank gives each its own reference, a file may end in the middle of a day. */
    @Property(tries = 300)
    void withReferencesFilesMayEndAnywhere(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int files) {
        var random = new Random(seed);
        List<ReadEntry> year = year(random, true);
        var account = new Account();
        for (int i = 0; i < files; i++) {
            int from = random.nextInt(year.size());
            account.take(year.subList(from, from + random.nextInt(year.size() - from + 1)), "CAMT.053");
        }
        account.take(year, "CAMT.053");

        assertThat(account.known).hasSameSizeAs(year);
        assertThat(account.keys).hasSameSizeAs(year);
    }

    private static List<ReadEntry> between(List<ReadEntry> year, LocalDate from, LocalDate to) {
        return year.stream()
                .filter(entry ->
                        !entry.booked().isBefore(from) && !entry.booked().isAfter(to))
                .toList();
    }

    /** Few amounts, texts and days, so that many say the same. */
    private static List<ReadEntry> year(Random random, boolean references) {
        List<ReadEntry> year = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                LocalDate on = BEGIN.plusDays(day);
                year.add(new ReadEntry(
                        1,
                        on,
                        on,
                        new BigDecimal(random.nextBoolean() ? "100.00" : "119.00"),
                        BigDecimal.ZERO,
                        "EUR",
                        random.nextInt(3) > 0,
                        false,
                        random.nextBoolean() ? "INV-2026-00001" : "Rent",
                        "",
                        "",
                        "",
                        "",
                        references ? "R" + year.size() : ""));
            }
        }
        return year.isEmpty() ? year(random, references) : year;
    }

    private static final class Account {
        private final List<Fingerprint> known = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();

        int take(List<ReadEntry> entries, String format) {
            var answers = new KnownEntries(known).keys(entries, format);
            int fresh = 0;
            for (int i = 0; i < answers.size(); i++) {
                String key = answers.get(i);
                if (key != null) {
                    assertThat(keys.add(key)).as("a key of its own").isTrue();
                    known.add(Fingerprint.of(entries.get(i), format));
                    fresh++;
                }
            }
            return fresh;
        }
    }
}
