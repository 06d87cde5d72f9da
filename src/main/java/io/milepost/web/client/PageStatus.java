package io.milepost.web.client;

import io.milepost.money.Money;
import io.milepost.receivable.Receivable;
import io.milepost.receivable.Settlement;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an invoice is, in words for its client; {@code kind} is good, late or neither. What the client keeps back with our
 * consent is not to be paid, and not late.
 */
record PageStatus(String text, String kind) {
    static PageStatus of(Receivable owed, boolean queried, LocalDate today, PageWords words) {
        if (queried) {
            return new PageStatus(words.text("status.queried"), "");
        }
        if (toPay(owed).isZero()) {
            return new PageStatus(settled(owed, words), "good");
        }
        boolean late = due(owed).isBefore(today);
        return new PageStatus(open(owed, late, words), late ? "late" : "");
    }

    /** In the invoice's currency; without what is withheld until it is released. */
    static Money toPay(Receivable owed) {
        return owed.due().minus(owed.withheld());
    }

    static LocalDate due(Receivable owed) {
        @Nullable LocalDate oldest = owed.oldestDue();
        return oldest == null ? owed.dueDate() : oldest;
    }

    private static String settled(Receivable owed, PageWords words) {
        if (!owed.withheld().isZero()) {
            return words.text("status.withheld", Map.of("amount", words.amount(owed.withheld())));
        }
        return words.text(
                switch (owed.settlement()) {
                    case CREDITED -> "status.credited";
                    case WRITTEN_OFF -> "status.settled";
                    default -> "status.paid";
                });
    }

    private static String open(Receivable owed, boolean late, PageWords words) {
        if (owed.settlement() == Settlement.PARTLY_PAID) {
            return words.text("status.part", Map.of("amount", words.amount(toPay(owed))));
        }
        return words.text(
                late ? "status.overdue" : "status.open",
                Map.of("date", words.wording().date(due(owed))));
    }
}
