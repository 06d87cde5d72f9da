package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person's work on one day, as recorded. {@code rate} is the entry's own price per hour, which beats every card. */
@Embeddable
public record TimeEntryDetails(
        String project,
        String person,
        String role,
        @Nullable String task,
        @Column(name = "work_date") LocalDate date,
        int minutes,
        String description,
        boolean billable,
        @Nullable BigDecimal rate)
        implements RecordedDetails<TimeEntryDetails> {
    /** Whether a source that sends this again says anything new; 95 and 95.00 are the same price. */
    @Override
    public boolean sameAs(TimeEntryDetails other) {
        return withPlainRate().equals(other.withPlainRate());
    }

    private TimeEntryDetails withPlainRate() {
        BigDecimal plain = rate == null ? null : rate.stripTrailingZeros();
        return new TimeEntryDetails(project, person, role, task, date, minutes, description, billable, plain);
    }
}
