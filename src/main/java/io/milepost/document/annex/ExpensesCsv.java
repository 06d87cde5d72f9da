package io.milepost.document.annex;

import io.milepost.document.SafeCsv;
import io.milepost.invoice.WorkDetail;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The expenses on an invoice for a client's own tools, in the form of {@link TimesheetCsv}; {@code amount} is what the client
 * is asked for each, net, in the invoice's {@code currency}, with a point.
 */
public final class ExpensesCsv {
    private static final List<String> HEADER = List.of("line", "date", "category", "description", "amount", "currency");

    private ExpensesCsv() {}

    public static byte[] of(List<WorkDetail.Spent> expenses, String currency, int decimals) {
        return SafeCsv.write(
                        HEADER,
                        expenses.stream()
                                .map(spent -> SafeCsv.row(
                                        String.valueOf(spent.line()),
                                        spent.date().toString(),
                                        spent.category(),
                                        spent.description(),
                                        spent.net().setScale(decimals).toPlainString(),
                                        currency))
                                .toList())
                .getBytes(StandardCharsets.UTF_8);
    }
}
