package io.milepost.project;

import io.milepost.client.Checks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes recorded time in from trackers and people, as often as they like to send it. */
@Component
public class ImportTimeEntries implements Import.Kind<TimeEntry, TimeEntryDetails> {
    static final int LONGEST_DESCRIPTION = 2000;
    private static final int MINUTES_PER_DAY = 1440;

    private final TimeEntries entries;
    private final Clock clock;
    private final Import<TimeEntry, TimeEntryDetails> imports;

    ImportTimeEntries(
            TimeEntries entries, Projects projects, BillingStatus billing, LateChanges lateChanges, Clock clock) {
        this.entries = entries;
        this.clock = clock;
        this.imports = new Import<>(this, projects, billing, lateChanges, clock);
    }

    @Transactional
    public ImportResult importAll(List<ImportedRow<TimeEntryDetails>> rows, ProjectScope scope) {
        return imports.run(rows, scope);
    }

    @Override
    public ItemKey key(String source, String id) {
        return ItemKey.time(source, id);
    }

    @Override
    public TimeEntryDetails detailsOf(TimeEntry entry) {
        return entry.details();
    }

    @Override
    public List<String> problems(TimeEntryDetails entry, @Nullable Project project) {
        return new Checks()
                .require(project != null, ImportCheck.noProject(entry.project(), "time"))
                .line("The person", entry.person(), 64)
                .line("The role", entry.role(), 100)
                .optionalText("The task", entry.task(), 100)
                .optionalText("The description", entry.description(), LONGEST_DESCRIPTION)
                .require(entry.date() != null, "The date is missing; it must look like 2026-11-20.")
                .require(
                        entry.date() == null
                                || !entry.date().isAfter(LocalDate.now(clock).plusDays(1)),
                        "The date %s is in the future.".formatted(entry.date()))
                .require(
                        entry.minutes() > 0 && entry.minutes() <= MINUTES_PER_DAY,
                        "The minutes must be between 1 and 1440.")
                .require(
                        entry.rate() == null
                                || entry.rate().signum() >= 0 && entry.rate().scale() <= 6,
                        "The rate must be zero or more, with at most 6 decimals.")
                .atMostLargest("The rate", entry.rate())
                .day("The date", entry.date())
                .problems();
    }

    @Override
    public List<TimeEntry> find(Collection<ItemKey> keys) {
        return entries.findByKeyIn(keys);
    }

    @Override
    public TimeEntry created(ItemKey key, TimeEntryDetails details) {
        return new TimeEntry(key, details, clock.instant());
    }

    @Override
    public void amend(TimeEntry known, TimeEntryDetails details) {
        known.amend(details, clock.instant());
    }

    @Override
    public String inWords(TimeEntry entry) {
        return entry.inWords();
    }

    @Override
    public void saveAll(List<TimeEntry> items) {
        entries.saveAll(items);
    }
}
