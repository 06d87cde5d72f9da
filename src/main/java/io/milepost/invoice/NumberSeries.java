package io.milepost.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The counter of one series ({@code INV-2026}): numbers follow each other without gaps, dates never run backwards. */
@Entity
class NumberSeries {
    @Id
    private String series;

    @Column(name = "last_number")
    private int lastNumber;

    @Column(name = "last_date")
    private LocalDate lastDate;

    @Version
    private @Nullable Integer version;

    protected NumberSeries() {}

    NumberSeries(String series, LocalDate begun) {
        this.series = series;
        this.lastDate = begun;
    }

    /** At least five digits; after 99999 a sixth. */
    String next(LocalDate today) {
        lastNumber++;
        if (today.isAfter(lastDate)) {
            lastDate = today;
        }
        return number(lastNumber);
    }

    /** The number given before the last one; the first of a series has none. */
    Optional<String> previous() {
        return lastNumber > 1 ? Optional.of(number(lastNumber - 1)) : Optional.empty();
    }

    private String number(int position) {
        return number(series, position);
    }

    static String number(String series, int position) {
        return "%s-%05d".formatted(series, position);
    }

    LocalDate lastDate() {
        return lastDate;
    }

    int lastNumber() {
        return lastNumber;
    }
}
