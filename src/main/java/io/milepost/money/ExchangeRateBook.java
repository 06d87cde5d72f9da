package io.milepost.money;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ExchangeRateBook extends Repository<ExchangeRate, ExchangeRate.Id> {
    ExchangeRate save(ExchangeRate rate);

    <S extends ExchangeRate> List<S> saveAll(Iterable<S> rates);

    Optional<ExchangeRate> findById(ExchangeRate.Id id);

    @Query("select r from ExchangeRate r where r.id.from = :from and r.id.to = :to and r.id.date <= :on"
            + " order by r.id.date desc")
    Optional<ExchangeRate> latest(String from, String to, LocalDate on, Limit limit);

    /** Those between the first and the last day, and of each pair the one that held on the first. */
    @Query("select r from ExchangeRate r where r.id.from in :currencies and r.id.to in :currencies"
            + " and r.id.date <= :last and r.id.date >= coalesce((select max(o.id.date) from ExchangeRate o"
            + " where o.id.from = r.id.from and o.id.to = r.id.to and o.id.date <= :first), :first)")
    List<ExchangeRate> among(Collection<String> currencies, LocalDate first, LocalDate last);

    @Query("select r from ExchangeRate r where r.id.from = :from and r.id.date between :first and :last")
    List<ExchangeRate> between(String from, LocalDate first, LocalDate last);
}
