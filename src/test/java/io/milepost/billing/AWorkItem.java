package io.milepost.billing;

import io.milepost.project.ItemKey;
import io.milepost.project.Supply;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Work items for tests. */
public final class AWorkItem {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private AWorkItem() {}

    public static WorkItem time(String id, int minutes, @Nullable String price) {
        return time(id, minutes, price, null, Cover.NONE);
    }

    /** Hours under a term; its name decides the day, so that 1 comes before 2. */
    public static WorkItem under(String term, String id, int minutes, String price) {
        return time(id, minutes, price, term, Cover.NONE);
    }

    public static WorkItem covered(String id, int minutes) {
        return time(id, minutes, "0", null, Cover.ANY_MILESTONE);
    }

    public static WorkItem covered(String term, String id, int minutes) {
        return time(id, minutes, "0", term, Cover.ITS_OWN);
    }

    private static WorkItem time(String id, int minutes, @Nullable String price, @Nullable String term, Cover cover) {
        BigDecimal hourly = price == null ? null : new BigDecimal(price);
        String problem = price == null ? "No rate for Engineer" : null;
        BigDecimal size = BigDecimal.valueOf(minutes);
        return item(ItemKey.time("test", id), "Worked", size, "EUR", hourly, null, term, cover, problem);
    }

    public static WorkItem milestone(String code, String amount) {
        return milestone(null, code, amount);
    }

    public static WorkItem milestone(@Nullable String term, String code, String amount) {
        ItemKey key = ItemKey.milestone("HARBOUR", code);
        return item(
                key, "Concept approved", new BigDecimal(amount), "EUR", BigDecimal.ONE, null, term, Cover.NONE, null);
    }

    public static WorkItem deposit(String term, String amount) {
        ItemKey key = ItemKey.deposit("HARBOUR", term);
        return item(key, "Deposit", new BigDecimal(amount), "EUR", BigDecimal.ONE, null, term, Cover.NONE, null);
    }

    public static WorkItem expense(String id, String amount, String currency, String rate, @Nullable String vat) {
        BigDecimal percent = vat == null ? null : new BigDecimal(vat);
        return item(
                ItemKey.expense("test", id),
                "Train",
                new BigDecimal(amount),
                currency,
                new BigDecimal(rate),
                percent,
                null,
                Cover.NONE,
                null);
    }

    static WorkItem fee(String term, LocalDate day) {
        ItemKey key = ItemKey.retainer("HARBOUR", term, day);
        return item(key, day, "Fee", BigDecimal.TEN, "EUR", BigDecimal.ONE, null, term, Cover.NONE, null);
    }

    private static WorkItem item(
            ItemKey key,
            String title,
            BigDecimal size,
            String currency,
            @Nullable BigDecimal price,
            @Nullable BigDecimal vat,
            @Nullable String term,
            Cover cover,
            @Nullable String problem) {
        return item(key, DAY, title, size, currency, price, vat, term, cover, problem);
    }

    private static WorkItem item(
            ItemKey key,
            LocalDate day,
            String title,
            BigDecimal size,
            String currency,
            @Nullable BigDecimal price,
            @Nullable BigDecimal vat,
            @Nullable String term,
            Cover cover,
            @Nullable String problem) {
        boolean time = key.value().startsWith("time:");
        boolean expense = key.value().startsWith("expense:");
        return new WorkItem(
                key,
                key.value() + "#0",
                key.value() + "#1",
                day,
                title,
                time || expense ? "jo" : null,
                time ? "Engineer" : null,
                time ? "Design" : null,
                expense ? "Travel" : null,
                size,
                size,
                currency,
                price,
                vat,
                Supply.SERVICES,
                term,
                cover,
                false,
                null,
                null,
                problem);
    }
}
