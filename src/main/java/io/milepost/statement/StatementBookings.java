package io.milepost.statement;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StatementBookings extends Repository<StatementBooking, Long> {
    StatementBooking save(StatementBooking booking);

    @Query("select b from StatementBooking b, StatementEntry e where e.id = b.entry and e.statement = :statement"
            + " order by b.payment")
    List<StatementBooking> of(String statement);

    /** Whose payment came from an account. */
    record Payer(String iban, String client) {}

    @Query("select distinct new io.milepost.statement.StatementBookings$Payer(e.payerIban, i.client)"
            + " from StatementBooking b, StatementEntry e, Invoice i"
            + " where e.id = b.entry and i.id.value = b.invoice and e.payerIban in :ibans")
    List<Payer> payers(Collection<String> ibans);

    @Query("select distinct i.number from StatementBooking b, StatementEntry e, Invoice i"
            + " where e.id = b.entry and i.id.value = b.invoice and e.payerIban in :ibans")
    List<String> numbersPaidFrom(Collection<String> ibans);
}
