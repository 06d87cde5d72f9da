package io.milepost.money;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one unit of a currency was worth in another on a day: {@code 1 from = rate to}, up to ten decimals. */
@Entity
public class ExchangeRate {
    /** One rate per pair and day. */
    @Embeddable
    public record Id(
            @Column(name = "from_currency") String from,
            @Column(name = "to_currency") String to,
            @Column(name = "rate_date") LocalDate date) {}

    @EmbeddedId
    private Id id;

    private BigDecimal rate;

    @Version
    private @Nullable Integer version;

    protected ExchangeRate() {}

    ExchangeRate(Id id, BigDecimal rate) {
        this.id = id;
        this.rate = rate;
    }

    void becomes(BigDecimal newRate) {
        this.rate = newRate;
    }

    Id id() {
        return id;
    }

    LocalDate date() {
        return id.date();
    }

    public BigDecimal rate() {
        return rate;
    }
}
