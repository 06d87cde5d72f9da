package io.milepost.billing;

import io.milepost.project.ExpenseDetails;
import io.milepost.project.Milestone;
import io.milepost.project.Supply;
import io.milepost.project.TermCharge;
import io.milepost.project.TimeEntryDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the record of an item says, of whatever kind it is, before a price and what a draft decided come to it. */
record FoundItem(
        LocalDate date,
        String title,
        @Nullable String person,
        @Nullable String role,
        @Nullable String task,
        @Nullable String category,
        String currency,
        Supply supply,
        @Nullable BigDecimal vatPercent) {

    static FoundItem of(TimeEntryDetails work, String currency) {
        return new FoundItem(
                work.date(),
                work.description(),
                work.person(),
                work.role(),
                work.task(),
                null,
                currency,
                Supply.SERVICES,
                null);
    }

    static FoundItem of(ExpenseDetails spent) {
        return new FoundItem(
                spent.date(),
                spent.description(),
                spent.person(),
                null,
                null,
                spent.category(),
                spent.currency(),
                spent.supply(),
                spent.vatPercent());
    }

    static FoundItem of(Milestone milestone, String currency) {
        return agreed(milestone.date(), milestone.name(), currency, milestone.supply(), milestone.vatPercent());
    }

    static FoundItem of(TermCharge charge, String currency) {
        return agreed(charge.date(), charge.name(), currency, Supply.SERVICES, charge.vatPercent());
    }

    static FoundItem deleted(String currency) {
        return agreed(LocalDate.EPOCH, "Deleted at its source", currency, Supply.SERVICES, null);
    }

    private static FoundItem agreed(
            LocalDate date, String title, String currency, Supply supply, @Nullable BigDecimal vatPercent) {
        return new FoundItem(date, title, null, null, null, null, currency, supply, vatPercent);
    }

    /** The open portion of it; {@code known} is null for what is not to be billed any more. */
    WorkItem at(@Nullable Price known, OpenPortion open) {
        var row = open.row();
        Price price = known == null ? Price.NONE : known;
        return new WorkItem(
                row.item(),
                row.id(),
                open.spare(),
                date,
                title,
                person,
                role,
                task,
                category,
                open.size(),
                open.size(),
                currency,
                price.perUnit(),
                vatPercent,
                supply,
                price.term(),
                price.cover(),
                known == null || row.withdrawn(),
                row.allocation() == null ? null : Hold.of(row.allocation()),
                price.over(),
                price.problem());
    }
}
