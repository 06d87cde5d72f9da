package io.milepost.statement;

import io.milepost.invoice.Issuer;
import io.milepost.statement.file.ReadEntry;
import io.milepost.statement.file.ReadStatement;
import io.milepost.statement.file.ReadStatements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a bank's file in, all of it or nothing, and of it what is not here yet. Whatever needs a person's word is asked for. */
@Component
public class ImportStatement {
    /** Who says that an entry concerns no invoice where nobody needs to. */
    public static final String MILEPOST = "milepost";

    private final ReadStatements reader;
    private final Issuer issuer;
    private final BankAccounts accounts;
    private final BankStatementRows statements;
    private final StatementEntries entries;
    private final Proposals proposals;
    private final PaymentConfirmations confirmations;
    private final Clock clock;

    ImportStatement(
            ReadStatements reader,
            Issuer issuer,
            BankAccounts accounts,
            BankStatementRows statements,
            StatementEntries entries,
            Proposals proposals,
            PaymentConfirmations confirmations,
            Clock clock) {
        this.reader = reader;
        this.issuer = issuer;
        this.accounts = accounts;
        this.statements = statements;
        this.entries = entries;
        this.proposals = proposals;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** Refuses with {@link UnreadableStatement}. */
    @Transactional
    public ImportedStatements take(byte[] file, String person) {
        ReadStatements.Read read = reader.read(file);
        var firm = new FirmAccount(issuer.ibans());
        var imported = new Counted();
        String hash = Sha256.of(file);
        Map<String, ReadStatement> byAccount = new TreeMap<>(); // two imports lock them in the same order
        read.statements().forEach(statement -> byAccount.put(firm.of(statement), statement));
        byAccount.forEach((account, statement) -> take(account, statement, read.format(), hash, person, imported));
        return new ImportedStatements(
                List.copyOf(imported.made), imported.fresh, imported.known, imported.open, imported.notOurs);
    }

    private void take(String account, ReadStatement read, String format, String hash, String person, Counted imported) {
        if (read.entries().isEmpty()) {
            return;
        }
        lock(account);
        Map<Fingerprint, String> before = new IdentityHashMap<>();
        between(account, read.entries()).forEach(entry -> before.put(entry.fingerprint(), entry.statement()));
        var known = new KnownEntries(List.copyOf(before.keySet()));
        var statement = new BankStatement(account, read, format, hash, person, clock.instant());
        List<StatementEntry> fresh = new ArrayList<>();
        var answered = known.keys(read.entries(), format);
        for (int i = 0; i < answered.size(); i++) {
            String key = answered.get(i);
            if (key != null) {
                fresh.add(new StatementEntry(
                        statement.id(),
                        i + 1,
                        account,
                        key,
                        format,
                        read.entries().get(i)));
            }
        }
        imported.known += answered.size() - fresh.size();
        if (fresh.isEmpty()) {
            imported.made.addAll(statements.findByIdIn(
                    known.met().stream().map(before::get).distinct().toList()));
            return;
        }
        imported.made.add(statements.save(statement));
        int open = sort(entries.saveAllAndFlush(fresh), clock.instant());
        imported.fresh += fresh.size();
        imported.open += open;
        imported.notOurs += fresh.size() - open;
        if (open > 0) {
            confirmations.asked(statement);
        }
    }

    private void lock(String account) {
        if (accounts.lock(account).isEmpty()) {
            accounts.saveAndFlush(new BankAccount(account));
        }
    }

    private List<StatementEntry> between(String account, List<ReadEntry> read) {
        Comparator<LocalDate> order = Comparator.naturalOrder();
        return entries.findByAccountAndBookedOnBetween(
                account,
                read.stream().map(ReadEntry::booked).min(order).orElseThrow(),
                read.stream().map(ReadEntry::booked).max(order).orElseThrow());
    }

    /** Answers how many need a person's word. */
    private int sort(List<StatementEntry> fresh, Instant now) {
        int open = 0;
        for (Map.Entry<StatementEntry, Proposal> each : proposals.of(fresh).entrySet()) {
            if (each.getValue().kind() == Proposal.Kind.NO_CONCERN) {
                each.getKey().notOurs(each.getValue().why(), MILEPOST, now);
            } else {
                open++;
            }
        }
        return open;
    }

    private static final class Counted {
        private final List<BankStatement> made = new ArrayList<>();
        private int fresh;
        private int known;
        private int open;
        private int notOurs;
    }
}
