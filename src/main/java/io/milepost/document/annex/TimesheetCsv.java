package io.milepost.document.annex;

import io.milepost.document.SafeCsv;
import io.milepost.invoice.WorkDetail;
import io.milepost.money.Quantity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The hours behind an invoice for a client's own tools: UTF-8, comma, a header line, RFC 4180; {@code line} is the position
 * on the invoice, {@code hours} have a point and up to six decimals, {@code included} ones cost nothing more.
 */
public final class TimesheetCsv {
    private static final List<String> HEADER =
            List.of("line", "date", "person", "role", "task", "description", "hours", "included");

    private TimesheetCsv() {}

    /** {@code names} makes a person's name of their account. */
    public static byte[] of(List<WorkDetail.Hours> hours, UnaryOperator<String> names) {
        return SafeCsv.write(
                        HEADER,
                        hours.stream()
                                .map(done -> SafeCsv.row(
                                        String.valueOf(done.line()),
                                        done.date().toString(),
                                        done.person() == null ? "" : names.apply(done.person()),
                                        done.role(),
                                        done.task(),
                                        done.description(),
                                        plain(Quantity.hours(done.minutes())),
                                        done.included() ? "yes" : "no"))
                                .toList())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(BigDecimal hours) {
        var stripped = hours.stripTrailingZeros();
        return (stripped.scale() < 2 ? stripped.setScale(2) : stripped).toPlainString();
    }
}
