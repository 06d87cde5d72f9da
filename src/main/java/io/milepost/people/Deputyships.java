package io.milepost.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Deputyships extends Repository<Deputyship, String> {
    <T extends Deputyship> List<T> saveAll(Iterable<T> deputyships);

    List<Deputyship> findByPersonOrderByFrom(String person);

    List<Deputyship> findByPersonInAndToGreaterThanEqual(Collection<String> people, LocalDate day);

    List<Deputyship> findByDeputyAndFromLessThanEqualAndToGreaterThanEqual(
            String deputy, LocalDate notLater, LocalDate notEarlier);

    List<Deputyship> findAllByOrderByFrom();

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Deputyship d where d.person = :person")
    void deleteOf(String person);
}
