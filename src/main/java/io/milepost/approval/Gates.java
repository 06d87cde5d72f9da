package io.milepost.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Gates extends Repository<Gate, String> {
    <T extends Gate> List<T> saveAll(Iterable<T> gates);

    Optional<Gate> findById(String id);

    @Query("select g from Gate g where g.decision = :decision order by g.order, g.name")
    List<Gate> ofDecision(String decision);

    List<Gate> findByInvoiceOrderByDecidedAtAscOrderAsc(String invoice);

    @Query("select g from Gate g where g.engineTask = :task")
    Optional<Gate> ofTask(String task);

    List<Gate> findByStateAndEngineTaskNotNull(GateState state);

    /** Whether one of these people or groups decided it, or has to. */
    @Query("select count(g) > 0 from Gate g left join g.escalatedPeople p where g.invoice = :invoice"
            + " and (g.group in :groups or g.escalatedGroup in :groups or g.person in :people or p in :people"
            + " or g.decidedBy in :people)")
    boolean concern(String invoice, Collection<String> people, Collection<String> groups);
}
