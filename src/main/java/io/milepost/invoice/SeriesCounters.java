package io.milepost.invoice;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SeriesCounters extends Repository<NumberSeries, String> {
    NumberSeries save(NumberSeries series);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from NumberSeries s where s.series = :series")
    Optional<NumberSeries> lock(String series);
}
