package io.milepost.billing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Allocations extends Repository<Allocation, Allocation.Id> {
    <T extends Allocation> List<T> saveAll(Iterable<T> allocations);

    @Query("select a from Allocation a where a.id.invoice = :invoice")
    List<Allocation> of(String invoice);

    @Query("select a from Allocation a where a.livePortion in :portions")
    List<Allocation> liveOn(Collection<String> portions);

    @Query("select a.id.portion from Allocation a where a.id.portion in :portions")
    Set<String> ever(Collection<String> portions);
}
