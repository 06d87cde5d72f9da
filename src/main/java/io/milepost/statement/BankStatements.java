package io.milepost.statement;

import io.milepost.project.UnknownRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bank statements, to be shown. */
@Component
public class BankStatements {
    private final BankStatementRows statements;
    private final StatementEntries entries;
    private final StatementBookings bookings;
    private final Proposals proposals;

    BankStatements(
            BankStatementRows statements, StatementEntries entries, StatementBookings bookings, Proposals proposals) {
        this.statements = statements;
        this.entries = entries;
        this.bookings = bookings;
        this.proposals = proposals;
    }

    /** An entry, what is proposed while it waits for somebody's word, and what was recorded. */
    public record Line(StatementEntry entry, @Nullable Proposal proposal, List<StatementBooking> bookings) {}

    public record Listed(List<BankStatement> statements, long total) {}

    @Transactional(readOnly = true)
    public BankStatement get(String id) {
        return statements.findById(id).orElseThrow(() -> new UnknownRecord("bank statement", id));
    }

    /** The newest import first. */
    @Transactional(readOnly = true)
    public Listed list(int page, int size) {
        var found = statements.findAllByOrderByImportedAtDescIdAsc(PageRequest.of(page, size));
        return new Listed(found.getContent(), found.getTotalElements());
    }

    /** How many entries of each are in which state. */
    @Transactional(readOnly = true)
    public Map<String, Map<EntryState, Long>> counts(Collection<BankStatement> of) {
        Map<String, Map<EntryState, Long>> counts = new HashMap<>();
        entries.counted(of.stream().map(BankStatement::id).toList())
                .forEach(each -> counts.computeIfAbsent(each.statement(), id -> new EnumMap<>(EntryState.class))
                        .put(each.state(), each.entries()));
        return counts;
    }

    @Transactional(readOnly = true)
    public long open(String statement) {
        return entries.findByStatementAndStateOrderByPosition(statement, EntryState.OPEN)
                .size();
    }

    /** In the file's order. */
    @Transactional(readOnly = true)
    public List<Line> lines(String statement) {
        List<StatementEntry> all = entries.findByStatementOrderByPosition(statement);
        Map<StatementEntry, Proposal> proposed = proposals.of(
                all.stream().filter(entry -> entry.state() == EntryState.OPEN).toList());
        Map<Long, List<StatementBooking>> booked =
                bookings.of(statement).stream().collect(Collectors.groupingBy(StatementBooking::entry));
        List<Line> lines = new ArrayList<>();
        for (StatementEntry entry : all) {
            lines.add(new Line(entry, proposed.get(entry), booked.getOrDefault(entry.id(), List.of())));
        }
        return lines;
    }

    /** For whoever confirms some of them. */
    @Transactional(readOnly = true)
    public OpenEntries openEntries(String statement) {
        return new OpenEntries(statement, entries.findByStatementAndStateOrderByPosition(statement, EntryState.OPEN));
    }

    /** Those with an entry that waits for somebody's word. */
    @Transactional(readOnly = true)
    public List<BankStatement> unconfirmed() {
        return statements.findByIdIn(entries.statementsWithOpen());
    }
}
