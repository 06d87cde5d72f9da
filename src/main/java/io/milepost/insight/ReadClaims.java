package io.milepost.insight;

import io.milepost.invoice.Issuer;
import io.milepost.money.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clients owe. */
@Component
@Transactional(readOnly = true)
public class ReadClaims {
    /** Over how many days billing is looked at for the days sales are outstanding. */
    public static final int DAYS = 90;

    private static final String OF =
            " join project p on p.code = i.project_code join client c on c.code = i.client_code where ";

    /** While only the part withheld is left, its own day counts. */
    private static final String OPEN = "select i.id, i.number, c.code, c.name, p.project_manager, r.currency, r.owed,"
            + " case when r.withheld_due is not null and r.owed <= r.withheld then r.withheld_due else r.due_date end"
            + " from receivable r join invoice i on i.id = r.invoice_id" + OF + "r.owed > 0";

    private static final String BILLED =
            "select i.currency, sum(case when i.kind = 'CREDIT_NOTE' then -abs(i.gross) else i.gross end) from invoice i"
                    + OF + "i.issue_date > :since and i.issue_date <= :today";

    private final NamedParameterJdbcTemplate jdbc;
    private final Issuer issuer;
    private final Clock clock;

    ReadClaims(NamedParameterJdbcTemplate jdbc, Issuer issuer, Clock clock) {
        this.jdbc = jdbc;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<OpenClaim> open(Scope scope) {
        LocalDate today = issuer.today(clock);
        return jdbc.query(
                OPEN + scope.and() + " order by 8, 2",
                scope.parameters(),
                (row, n) -> new OpenClaim(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Money.rounded(row.getBigDecimal(7), Currency.getInstance(row.getString(6))),
                        Objects.requireNonNull(row.getObject(8, LocalDate.class)),
                        today));
    }

    /** Gross billed in the last {@link #DAYS} days by currency, less what was credited in them. */
    public Map<String, Money> billed(Scope scope) {
        LocalDate today = issuer.today(clock);
        Map<String, Object> named = scope.parameters();
        named.put("today", today);
        named.put("since", today.minusDays(DAYS));
        Map<String, Money> billed = new TreeMap<>();
        jdbc.query(BILLED + scope.and() + " group by i.currency", named, row -> {
            billed.put(row.getString(1), Money.rounded(row.getBigDecimal(2), Currency.getInstance(row.getString(1))));
        });
        return billed;
    }
}
