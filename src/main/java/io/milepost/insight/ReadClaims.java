package io.milepost.insight;

import io.milepost.invoice.Issuer;
import io.milepost.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private static final String DUE =
            "case when r.withheld_due is not null and r.owed <= r.withheld then r.withheld_due else r.due_date end";

    private static final String OPEN =
            "select i.id, i.number, c.code as client, c.name, p.project_manager, r.currency, r.owed, " + DUE
                    + " as due from receivable r join invoice i on i.id = r.invoice_id" + OF + "r.owed > 0";

    private static final String SUMS =
            "select client, name, currency, age, count(*), sum(owed), min(due) from (select o.*, case %s end as age from (%s) o) a"
                    + " group by client, name, currency, age";

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

    /** By client, currency and age: added up where the rows are. */
    public List<OwedSum> sums(Scope scope) {
        LocalDate today = issuer.today(clock);
        Map<String, Object> named = scope.parameters();
        for (OpenAge age : OpenAge.values()) {
            named.put(age.name(), age.earliest(today));
        }
        String ages = Arrays.stream(OpenAge.values())
                .map(age -> "when o.due >= :%1$s then '%1$s'".formatted(age))
                .collect(Collectors.joining(" "));
        return jdbc.query(
                SUMS.formatted(ages, OPEN + scope.and()),
                named,
                (row, n) -> new OwedSum(
                        row.getString(1),
                        row.getString(2),
                        OpenAge.valueOf(row.getString(4)),
                        row.getInt(5),
                        Money.rounded(row.getBigDecimal(6), Currency.getInstance(row.getString(3))),
                        OpenClaim.daysOverdue(day(row, 7), today)));
    }

    /** The oldest first. */
    public Listing<OpenClaim> list(AskedClaims asked, int page, int size) {
        LocalDate today = issuer.today(clock);
        Map<String, Object> named = asked.scope().parameters();
        String open = "from (" + OPEN + asked.scope().and() + ") o where 1 = 1";
        if (asked.age() != null) {
            named.put("first", asked.age().earliest(today));
            named.put("last", asked.age().latest(today));
            open += " and o.due between :first and :last";
        }
        if (asked.currency() != null) {
            named.put("currency", asked.currency().getCurrencyCode());
            open += " and o.currency = :currency";
        }
        if (asked.overdueOnly()) {
            named.put("today", today);
            open += " and o.due < :today";
        }
        Integer total = jdbc.queryForObject("select count(*) " + open, named, Integer.class);
        List<OpenClaim> found = jdbc.query(
                "select o.* %s order by o.due, o.number limit %d offset %d".formatted(open, size, (long) page * size),
                named,
                (row, n) -> new OpenClaim(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Money.rounded(row.getBigDecimal(7), Currency.getInstance(row.getString(6))),
                        day(row, 8),
                        today));
        return new Listing<>(found, total == null ? 0 : total);
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

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
