package io.milepost.project;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes a time entry or an expense that was recorded by mistake. Issued ones stay; the wish is kept as a late change. */
@Component
public class DeleteRecord {
    private final TimeEntries entries;
    private final Expenses expenses;
    private final ExpenseReceipts receipts;
    private final ReceiptContents contents;
    private final Projects projects;
    private final BillingStatus billing;
    private final LateChanges lateChanges;
    private final Clock clock;

    DeleteRecord(
            TimeEntries entries,
            Expenses expenses,
            ExpenseReceipts receipts,
            ReceiptContents contents,
            Projects projects,
            BillingStatus billing,
            LateChanges lateChanges,
            Clock clock) {
        this.entries = entries;
        this.expenses = expenses;
        this.receipts = receipts;
        this.contents = contents;
        this.projects = projects;
        this.billing = billing;
        this.lateChanges = lateChanges;
        this.clock = clock;
    }

    @Transactional(noRollbackFor = RecordLocked.class)
    public void timeEntry(ItemKey key, ProjectScope scope) {
        TimeEntry entry = entries.findById(key)
                .filter(found -> inReach(found.project(), scope))
                .orElseThrow(() -> new UnknownRecord("time entry", key.value()));
        withdraw(entry, entry.inWords());
        entries.delete(entry);
    }

    @Transactional(noRollbackFor = RecordLocked.class)
    public void expense(ItemKey key, ProjectScope scope) {
        Expense expense = expenses.findById(key)
                .filter(found -> inReach(found.project(), scope))
                .orElseThrow(() -> new UnknownRecord("expense", key.value()));
        withdraw(expense, expense.inWords());
        expenses.delete(expense);
        receipts.findById(key.value()).ifPresent(receipt -> {
            receipts.delete(receipt);
            contents.forget(receipt.sha256());
        });
    }

    private boolean inReach(String project, ProjectScope scope) {
        return projects.lock(project).filter(scope::includes).isPresent();
    }

    private void withdraw(BillableItem item, String inWords) {
        ItemKey key = item.key();
        if (!billing.settledAmong(Set.of(key)).isEmpty()) {
            lateChanges.save(new LateChange(item, inWords, "deleted at its source", BigDecimal.ZERO, clock.instant()));
            throw new RecordLocked(
                    "%s is on an issued invoice; the wish to delete it is kept as a late change.".formatted(key));
        }
        billing.changing(List.of(item));
        billing.withdrawn(Set.of(key));
    }
}
