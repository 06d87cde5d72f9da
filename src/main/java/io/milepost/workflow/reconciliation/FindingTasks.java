package io.milepost.workflow.reconciliation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One task for a finding, as long as it is found. The table's key keeps a second away, whoever runs at the same time; a task
 * that a person completed is their word that it may be put right.
 */
@Component
class FindingTasks {
    private final JdbcTemplate jdbc;
    private final AccountingsTask accounting;
    private final PutRight putRight;
    private final TransactionOperations transaction;
    private final Clock clock;

    FindingTasks(
            JdbcTemplate jdbc,
            AccountingsTask accounting,
            PutRight putRight,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounting = accounting;
        this.putRight = putRight;
        this.transaction = transaction;
        this.clock = clock;
    }

    void settle(Map<String, Finding> found) {
        Map<String, Finding> fresh = new LinkedHashMap<>(found);
        asked().forEach((key, task) -> {
            Finding finding = fresh.remove(key);
            Reconcile.quietly(key, () -> follow(key, task, finding));
        });
        fresh.forEach((key, finding) -> Reconcile.quietly(key, () -> ask(finding)));
    }

    private void ask(Finding finding) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into reconciliation_finding (finding, task_id, found_at) values (?, ?, ?)",
                finding.key(),
                accounting.make(finding),
                Timestamp.from(clock.instant())));
    }

    private void follow(String key, String task, @Nullable Finding finding) {
        switch (accounting.stateOf(task)) {
            case OPEN -> {
                if (finding == null) {
                    forget(key, () -> accounting.takeBack(task));
                }
            }
            case COMPLETED -> {
                if (finding == null) {
                    forget(key, () -> {});
                } else {
                    putRight(key, task, finding);
                }
            }
            case GONE -> forget(key, () -> {});
        }
    }

    /** What can't be put right is asked about again, by the next run. */
    private void putRight(String key, String task, Finding finding) {
        try {
            forget(key, () -> putRight.putRight(finding, accounting.completedBy(task)));
        } catch (RuntimeException failed) {
            forget(key, () -> {});
            throw failed;
        }
    }

    private void forget(String key, Runnable first) {
        transaction.executeWithoutResult(status -> {
            first.run();
            jdbc.update("delete from reconciliation_finding where finding = ?", key);
        });
    }

    private Map<String, String> asked() {
        Map<String, String> tasks = new HashMap<>();
        jdbc.query("select finding, task_id from reconciliation_finding", row -> {
            tasks.put(row.getString(1), row.getString(2));
        });
        return tasks;
    }
}
