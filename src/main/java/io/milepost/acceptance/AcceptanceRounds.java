package io.milepost.acceptance;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AcceptanceRounds extends Repository<AcceptanceRound, String> {
    AcceptanceRound save(AcceptanceRound round);

    AcceptanceRound saveAndFlush(AcceptanceRound round);

    Optional<AcceptanceRound> findById(String id);

    List<AcceptanceRound> findByItemOrderByRound(String item);

    List<AcceptanceRound> findByItemInOrderByRound(Collection<String> items);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from AcceptanceRound r where r.item = :item order by r.round")
    List<AcceptanceRound> lock(String item);

    @Query("select new io.milepost.acceptance.AcceptanceKey(r.project, r.milestone) from AcceptanceRound r"
            + " where r.inProcess is not null order by r.item")
    List<AcceptanceKey> inProcess();

    @Query("select new io.milepost.acceptance.AcceptanceKey(r.project, r.milestone) from AcceptanceRound r"
            + " where r.project = :project and r.deemedOn is not null and r.outcome is null order by r.item")
    List<AcceptanceKey> waitingIn(String project);

    @Query(
            "select new io.milepost.acceptance.AcceptanceKey(r.project, r.milestone) from AcceptanceRound r where r.id = :id")
    Optional<AcceptanceKey> keyOf(String id);
}
