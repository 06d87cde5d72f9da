package io.milepost.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Gates extends Repository<Gate, String> {
    <T extends Gate> List<T> saveAll(Iterable<T> gates);

    Optional<Gate> findById(String id);

    List<Gate> findByDecisionOrderByOrderAscNameAsc(String decision);

    List<Gate> findByInvoiceOrderByDecidedAtAscOrderAsc(String invoice);

    boolean existsByInvoiceAndGroupIn(String invoice, Collection<String> groups);
}
