package io.milepost.invoice;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DepositReservations extends Repository<DepositReservation, DepositReservation.Id> {
    <T extends DepositReservation> List<T> saveAll(Iterable<T> uses);

    @Query("select u from DepositReservation u where u.project = :project")
    List<DepositReservation> ofProject(String project);

    @Query("select u from DepositReservation u where u.id.deposit = :deposit and u.amount <> 0")
    List<DepositReservation> ofDeposit(String deposit);

    @Query("select u from DepositReservation u where u.id.invoice in :invoices")
    List<DepositReservation> ofAll(Collection<String> invoices);

    @Query("select u from DepositReservation u where u.id.invoice = :invoice")
    List<DepositReservation> of(String invoice);
}
