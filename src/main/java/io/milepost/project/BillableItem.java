package io.milepost.project;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Something a client can be billed for: it has a key, a day, and a size in minutes (time) or in money (all else). */
public sealed interface BillableItem permits Milestone, TimeEntry, Expense, TermCharge {
    ItemKey key();

    String project();

    /** The day the work was done, the money spent, the milestone reached. */
    LocalDate date();

    /** Minutes for time, an amount in the item's currency otherwise. */
    BigDecimal size();
}
