package io.milepost.invoice;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row of an issued invoice, to be held against what was frozen. */
record IssuedRow(
        String id,
        @Nullable String number,
        String about,
        String currency,
        BigDecimal net,
        BigDecimal vat,
        BigDecimal gross,
        String dates,
        @Nullable String sha256) {
    static final String SELECT =
            "select i.id, i.number, coalesce(i.number, i.business_key), i.currency, i.net, i.vat, i.gross, i.issue_date,"
                    + " i.due_date, c.sha256 from invoice i left join invoice_content c on c.invoice_id = i.id"
                    + " and c.stage = 'ISSUED'";

    static IssuedRow of(ResultSet row, int n) throws SQLException {
        return new IssuedRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getString(8) + ", due " + row.getString(9),
                row.getString(10));
    }

    List<String> differences(FrozenInvoice content, List<BigDecimal> lines) {
        List<String> found = new ArrayList<>();
        compare("number", number, content.number(), found);
        compare("date", dates, content.issueDate() + ", due " + content.dueDate(), found);
        compare("currency", currency, content.currency(), found);
        compare("net total", net, content.totals().net(), found);
        compare("VAT", vat, content.totals().vat(), found);
        compare("gross total", gross, content.totals().gross(), found);
        compare("number of lines", lines.size(), content.lines().size(), found);
        for (int i = 0; i < Math.min(lines.size(), content.lines().size()); i++) {
            compare(
                    "net of line " + (i + 1),
                    lines.get(i),
                    content.lines().get(i).net(),
                    found);
        }
        return found;
    }

    private static void compare(String what, @Nullable Object row, @Nullable Object frozen, List<String> found) {
        boolean same = row instanceof BigDecimal one && frozen instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : Objects.equals(row, frozen);
        if (!same) {
            found.add(
                    "Its %s is %s in the ledger and %s in what was frozen.".formatted(what, shown(row), shown(frozen)));
        }
    }

    private static String shown(@Nullable Object value) {
        return value instanceof BigDecimal amount ? amount.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
