package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A price per hour from a day on, for a person or for a role (exactly one of them); up to six decimals. */
@Embeddable
public record Rate(
        @Nullable String person,
        @Nullable String role,
        @Column(name = "valid_from") LocalDate from,
        @Column(name = "unit_price") BigDecimal unitPrice) {
    boolean isAbout(Rate other) {
        return Objects.equals(person, other.person)
                && Objects.equals(role, other.role)
                && Objects.equals(from, other.from);
    }
}
