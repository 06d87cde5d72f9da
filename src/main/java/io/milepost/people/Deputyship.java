package io.milepost.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person stands in for another from one day to another, both included. */
@Entity
class Deputyship {
    @Id
    private String id;

    private String person;
    private String deputy;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    @Version
    private @Nullable Integer version;

    protected Deputyship() {}

    Deputyship(String person, DeputyPeriod period) {
        this.id = UUID.randomUUID().toString();
        this.person = person;
        this.deputy = period.deputy();
        this.from = period.from();
        this.to = period.to();
    }

    String person() {
        return person;
    }

    String deputy() {
        return deputy;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    DeputyPeriod period() {
        return new DeputyPeriod(deputy, from, to);
    }
}
