package io.milepost.billing;

import io.milepost.money.Quantity;
import io.milepost.project.BillableItem;
import io.milepost.project.Expense;
import io.milepost.project.ItemKind;
import io.milepost.project.Milestone;
import io.milepost.project.TermCharge;
import io.milepost.project.TimeEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an item on a draft said before its source changed it. {@code kind} is the role that worked, or an expense's category. */
@Embeddable
public record Former(
        @Column(name = "former_date") LocalDate date,
        @Column(name = "former_size") BigDecimal size,
        @Column(name = "former_currency") @Nullable String currency,
        @Column(name = "former_text") String text,
        @Column(name = "former_person") @Nullable String person,
        @Column(name = "former_kind") @Nullable String kind,
        @Column(name = "former_task") @Nullable String task) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static Former of(BillableItem record) {
        if (record instanceof TimeEntry entry) {
            var work = entry.details();
            return new Former(
                    work.date(), entry.size(), null, work.description(), work.person(), work.role(), work.task());
        }
        if (record instanceof Expense expense) {
            var spent = expense.details();
            return new Former(
                    spent.date(),
                    spent.amount(),
                    spent.currency(),
                    spent.description(),
                    spent.person(),
                    spent.category(),
                    null);
        }
        String text = record instanceof Milestone milestone
                ? milestone.name()
                : record instanceof TermCharge charge
                        ? charge.name()
                        : record.key().value();
        return new Former(record.date(), record.size(), null, text, null, null, null);
    }

    /** What became of it, each as a short phrase. */
    public List<String> changes(WorkItem now) {
        boolean time = now.kind() == ItemKind.TIME;
        if (now.withdrawn()) {
            String gone = now.isGone() ? gone(now.kind()) : "not billable any more at its source";
            return List.of("%s; it was %s of %s".formatted(gone, measured(size, now), DAY.format(date)));
        }
        List<String> changes = new ArrayList<>();
        String was = measured(size, now);
        String became = time ? measured(now.size(), now) : amount(now.size(), now.currency());
        if (!was.equals(became)) {
            changes.add("%s became %s".formatted(was, became));
        }
        changed(changes, "text", "“" + text + "”", "“" + now.title() + "”");
        changed(changes, "date", DAY.format(date), DAY.format(now.date()));
        changed(changes, "person", person, now.person());
        changed(changes, time ? "role" : "category", kind, time ? now.role() : now.category());
        changed(changes, "task", task, now.task());
        return changes.isEmpty() ? List.of("its price or VAT changed") : changes;
    }

    private static String gone(ItemKind kind) {
        return switch (kind) {
            case RETAINER, PROGRESS, DEPOSIT, RETENTION -> "not asked for any more by its term";
            case MILESTONE, TIME, EXPENSE -> "deleted at its source";
        };
    }

    private static void changed(List<String> changes, String what, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            changes.add("%s was %s".formatted(what, Objects.requireNonNullElse(was, "empty")));
        }
    }

    private String measured(BigDecimal of, WorkItem item) {
        if (item.kind() == ItemKind.TIME) {
            return Quantity.clock(of) + " h";
        }
        return amount(of, Objects.requireNonNullElse(currency, item.currency()));
    }

    private static String amount(BigDecimal of, String currency) {
        return io.milepost.money.Money.rounded(of, java.util.Currency.getInstance(currency))
                .toString();
    }
}
