package io.milepost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** How many periods a schedule may bill on a day, those it missed included, and how many it has. */
@Embeddable
record Expectation(
        @Column(name = "expected_on") LocalDate day,
        @Column(name = "expected") Integer expected,
        @Column(name = "fired") Integer fired) {
    static Expectation of(LocalDate day, int expected) {
        return new Expectation(day, expected, 0);
    }

    boolean allowsAnother() {
        return fired < expected;
    }

    Expectation another() {
        return new Expectation(day, expected, fired + 1);
    }
}
