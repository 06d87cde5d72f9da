package io.milepost.billing;

import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What stands behind a draft's or a credit note's figures, for whoever judges them. */
interface InvoicedWork extends Repository<Allocation, AllocationId> {
    String OF = " from Allocation a join Portion p on p.id = a.id.portion";
    String BILLED = " where a.id.invoice = :invoice and a.state in"
            + " (io.milepost.billing.AllocationState.RESERVED, io.milepost.billing.AllocationState.CREDITING)";
    String DONE = " where a.id.invoice = :invoice and a.state in"
            + " (io.milepost.billing.AllocationState.RESERVED, io.milepost.billing.AllocationState.WRITING_OFF)";

    /** So much of somebody's work: billed, included in a price, or given up. */
    record Hours(String person, String role, LocalDate date, BigDecimal minutes) {}

    @Query("select new io.milepost.billing.InvoicedWork$Hours(e.details.person, e.details.role, e.details.date, p.size)"
            + OF + " join TimeEntry e on e.key.value = p.itemKey" + DONE)
    List<Hours> hours(String invoice);

    /** So much was spent. */
    record Spent(String currency, LocalDate date, BigDecimal amount) {}

    @Query("select new io.milepost.billing.InvoicedWork$Spent(e.details.currency, e.details.date, p.size)" + OF
            + " join Expense e on e.key.value = p.itemKey" + DONE)
    List<Spent> spent(String invoice);

    /** Under which term an item is billed; none where nothing was agreed about it. */
    record Billed(String project, String itemKey, @Nullable String term) {
        ItemKey item() {
            return new ItemKey(itemKey);
        }
    }

    @Query("select new io.milepost.billing.InvoicedWork$Billed(p.project, p.itemKey, a.decided.term)" + OF + BILLED)
    List<Billed> billed(String invoice);

    String SHOWN = " where a.id.invoice = :invoice and a.decided.lineKey is not null and a.state in"
            + " (io.milepost.billing.AllocationState.RESERVED, io.milepost.billing.AllocationState.BILLED,"
            + " io.milepost.billing.AllocationState.CREDITED)";

    @Query("select new io.milepost.billing.ShownWork$Hours(a.decided.lineKey, e.details.date, e.details.person,"
            + " e.details.role, e.details.task, e.details.description, a.decided.size, a.decided.covered)"
            + OF + " join TimeEntry e on e.key.value = p.itemKey" + SHOWN + " order by e.details.date, p.itemKey")
    List<ShownWork.Hours> shownHours(String invoice);

    @Query("select new io.milepost.billing.ShownWork$Spent(a.decided.lineKey, p.itemKey, e.details.date,"
            + " e.details.category, e.details.description, e.details.currency, e.details.amount, a.decided.net)"
            + OF + " join Expense e on e.key.value = p.itemKey" + SHOWN + " order by e.details.date, p.itemKey")
    List<ShownWork.Spent> shownExpenses(String invoice);
}
