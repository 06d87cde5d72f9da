package io.milepost.statement;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StatementEntries extends Repository<StatementEntry, Long> {
    List<StatementEntry> saveAllAndFlush(Iterable<StatementEntry> entries);

    List<StatementEntry> findByStatementOrderByPosition(String statement);

    List<StatementEntry> findByStatementAndStateOrderByPosition(String statement, EntryState state);

    List<StatementEntry> findByStatementAndStateAndPositionLessThanOrderByPosition(
            String statement, EntryState state, int position);

    List<StatementEntry> findByStatementAndStateAndPositionInOrderByPosition(
            String statement, EntryState state, Collection<Integer> positions);

    List<StatementEntry> findByAccountAndBookedOnBetween(String account, LocalDate from, LocalDate to);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from StatementEntry e where e.statement = :statement and e.position = :position")
    Optional<StatementEntry> lock(String statement, int position);

    /** How many entries of a statement are in a state. */
    record Counted(String statement, EntryState state, long entries) {}

    @Query("select new io.milepost.statement.StatementEntries$Counted(e.statement, e.state, count(e))"
            + " from StatementEntry e where e.statement in :statements group by e.statement, e.state")
    List<Counted> counted(Collection<String> statements);

    @Query("select distinct e.statement from StatementEntry e where e.state = io.milepost.statement.EntryState.OPEN")
    List<String> statementsWithOpen();
}
