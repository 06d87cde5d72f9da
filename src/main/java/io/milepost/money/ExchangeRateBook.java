package io.milepost.money;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExchangeRateBook extends Repository<ExchangeRate, ExchangeRate.Id> {
    ExchangeRate save(ExchangeRate rate);

    Optional<ExchangeRate> findById(ExchangeRate.Id id);

    @Query("select r from ExchangeRate r where r.id.from = :from and r.id.to = :to and r.id.date <= :on"
            + " order by r.id.date desc")
    Optional<ExchangeRate> latest(String from, String to, LocalDate on, Limit limit);
}
