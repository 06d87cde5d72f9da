package io.milepost.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hours and expenses on an invoice, record by record: what a client may ask to see behind its lines. */
@Component
@Transactional(readOnly = true)
public class ShownWork {
    /** Minutes as they are billed, after rounding and write-downs; {@code covered} where a price includes them. */
    public record Hours(
            String lineKey,
            LocalDate date,
            String person,
            String role,
            @Nullable String task,
            String description,
            BigDecimal minutes,
            boolean covered) {}

    /** What was spent, in the currency it was spent, and what the client is asked for it, in the invoice's. */
    public record Spent(
            String lineKey,
            String item,
            LocalDate date,
            String category,
            String description,
            String currency,
            BigDecimal amount,
            BigDecimal net) {}

    private final InvoicedWork work;

    ShownWork(InvoicedWork work) {
        this.work = work;
    }

    /** In order of their day; also once parts of them were credited. */
    public List<Hours> hours(String invoice) {
        return work.shownHours(invoice);
    }

    public List<Spent> expenses(String invoice) {
        return work.shownExpenses(invoice);
    }
}
