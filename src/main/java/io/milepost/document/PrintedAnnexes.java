package io.milepost.document;

import io.milepost.document.page.Picture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The annexes as words and figures of the client's language, each null or empty where there is none. */
record PrintedAnnexes(
        @Nullable PrintedPicture paymentCode,
        @Nullable PrintedTime time,
        List<PrintedExpense> expenses,
        List<PrintedPicture> receipts) {

    /** {@code picture} is the name to write as {@code src}, {@code label} what it is called, {@code text} what it shows. */
    record PrintedPicture(String picture, String label, String text) {}

    record PrintedTime(List<PrintedTimeGroup> groups, String hours) {}

    record PrintedTimeGroup(String heading, List<PrintedTimeRow> rows, String hours) {}

    /** {@code who} is person and role, or the role alone. */
    record PrintedTimeRow(
            String date,
            String who,
            @Nullable String person,
            @Nullable String role,
            @Nullable String task,
            String description,
            String hours) {}

    record PrintedExpense(
            String date,
            String description,
            String amount,
            @Nullable String receipt) {}

    boolean hasExpenses() {
        return !expenses.isEmpty();
    }

    static PrintedAnnexes of(Annexes annexes, Wording words) {
        var code = annexes.paymentCode();
        var receipts = new ArrayList<PrintedPicture>();
        for (var receipt : annexes.receipts()) {
            var place = receipts.size() + 1;
            receipts.add(new PrintedPicture("receipt-" + place, receipt(place, words), receipt.text()));
        }
        return new PrintedAnnexes(
                code == null ? null : new PrintedPicture(Annexes.PAYMENT_CODE, words.text("scanToPay"), code.text()),
                annexes.time().isEmpty() ? null : time(annexes.time(), words),
                annexes.expenses().stream().map(each -> expense(each, words)).toList(),
                receipts);
    }

    /** The pictures by the names in here. */
    static Map<String, Picture> pictures(Annexes annexes) {
        var pictures = new HashMap<String, Picture>();
        var code = annexes.paymentCode();
        if (code != null) {
            pictures.put(Annexes.PAYMENT_CODE, code.picture());
        }
        for (var i = 0; i < annexes.receipts().size(); i++) {
            pictures.put("receipt-" + (i + 1), annexes.receipts().get(i).picture());
        }
        return pictures;
    }

    private static String receipt(int place, Wording words) {
        return words.sentence("receiptNumber", Map.of("number", String.valueOf(place)));
    }

    private static PrintedTime time(List<Annexes.TimeGroup> groups, Wording words) {
        var printed = groups.stream()
                .map(group -> new PrintedTimeGroup(
                        group.heading(),
                        group.rows().stream().map(row -> row(row, words)).toList(),
                        words.hours(group.hours())))
                .toList();
        var all = groups.stream()
                .map(Annexes.TimeGroup::hours)
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add);
        return new PrintedTime(printed, words.hours(all));
    }

    private static PrintedTimeRow row(Annexes.TimeRow row, Wording words) {
        var who = Stream.of(row.person(), row.role())
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
        return new PrintedTimeRow(
                words.shortDate(row.date()),
                who,
                row.person(),
                row.role(),
                row.task(),
                row.description(),
                words.hours(row.hours()));
    }

    private static PrintedExpense expense(Annexes.Expense expense, Wording words) {
        var receipt = expense.receipt();
        return new PrintedExpense(
                words.shortDate(expense.date()),
                expense.description(),
                words.amount(expense.amount(), expense.currency()),
                receipt == null ? null : receipt(receipt, words));
    }
}
