package io.milepost.billing;

import io.milepost.project.ExpenseDetails;
import io.milepost.project.ItemKey;
import io.milepost.project.Milestone;
import io.milepost.project.TermCharge;
import io.milepost.project.TimeEntryDetails;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the sources said of open items, by their keys; what was deleted there is in none of them. */
record FoundRecords(
        Map<ItemKey, TimeEntryDetails> time,
        Map<ItemKey, ExpenseDetails> expenses,
        Map<ItemKey, TermCharge> charges,
        Map<ItemKey, Milestone> milestones) {

    static final FoundRecords NONE = new FoundRecords(Map.of(), Map.of(), Map.of(), Map.of());

    /** The days on which something was spent in another currency than the one it is billed in, and all of those currencies. */
    record Foreign(Set<Currency> currencies, LocalDate first, LocalDate last) {}

    /** {@code own} is the currency each project is billed in; empty currencies where nothing foreign was spent. */
    Foreign foreign(Map<String, Currency> own) {
        Set<Currency> currencies = new HashSet<>();
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (ExpenseDetails spent : expenses.values()) {
            Currency billed = own.get(spent.project());
            Currency paid = Currency.getInstance(spent.currency());
            if (billed != null && !billed.equals(paid)) {
                currencies.addAll(List.of(paid, billed));
                first = spent.date().isBefore(first) ? spent.date() : first;
                last = spent.date().isAfter(last) ? spent.date() : last;
            }
        }
        return new Foreign(currencies, first, last);
    }
}
