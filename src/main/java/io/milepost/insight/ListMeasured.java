package io.milepost.insight;

import io.milepost.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the invoices behind a figure, the largest first: only those of a page are looked up. */
@Component
public class ListMeasured {
    private static final String WHICH = " where f.measure = :measure and f.figure_month between :from and :to";

    private final NamedParameterJdbcTemplate jdbc;

    ListMeasured(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code exactly} keeps to those of one size, such as the ones never sent back. */
    @Transactional(readOnly = true)
    public Listing<Measured> list(
            Measure measure, Months months, Scope scope, @Nullable Integer exactly, int page, int size) {
        Map<String, Object> named = ReadSteps.parameters(months, scope);
        named.put("measure", measure.name());
        String which = WHICH + scope.and();
        if (exactly != null) {
            named.put("exactly", exactly);
            which += " and f.size = :exactly";
        }
        String from =
                " from course_figure f" + (scope.isFirm() ? "" : " join project p on p.code = f.project_code") + which;
        Integer total = jdbc.queryForObject("select count(*)" + from, named, Integer.class);
        String pageOf = "select f.invoice_id, f.size" + from + " order by f.size desc, f.invoice_id limit %d offset %d";
        List<Measured> found = jdbc.query(
                "select i.id, i.number, i.subject, c.name, i.currency, i.net, m.size from ("
                        + pageOf.formatted(size, (long) page * size)
                        + ") m join invoice i on i.id = m.invoice_id join client c on c.code = i.client_code"
                        + " order by m.size desc, i.number",
                named,
                (row, n) -> new Measured(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Money.rounded(row.getBigDecimal(6), Currency.getInstance(row.getString(5))),
                        row.getInt(7)));
        return new Listing<>(found, total == null ? 0 : total);
    }
}
