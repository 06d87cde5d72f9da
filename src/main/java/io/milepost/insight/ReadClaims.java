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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** Of money that has none of the usual two decimals, whole units only; as Java rounds it, half up. */
    private static final String DIGITS = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() == 0)
            .map(currency -> "'%s'".formatted(currency.getCurrencyCode()))
            .sorted()
            .collect(Collectors.joining(", ", "case when r.currency in (", ") then 0 else 2 end"));

    /** What stays withheld: payments count towards the rest first, and of an invoice credited in part a part of the same share stays. */
    private static final String KEPT =
            "least(r.owed, round(r.withheld * (r.gross - r.credited) / nullif(r.gross, 0), " + DIGITS + "))";

    /** The rest of an invoice and the part withheld of it, each by its own day; that of the latter is null until it is released. */
    private static final String PARTS =
            "select i.id, i.number, c.code as client, c.name, p.project_manager, r.currency, s.kept, r.owed,"
                    + " case when r.withheld = 0 then r.owed when s.kept = 1 then " + KEPT + " else r.owed - " + KEPT
                    + " end as amount, case when s.kept = 1 and (r.withheld_due is null or r.withheld_due > r.due_date)"
                    + " then r.withheld_due else r.due_date end as due"
                    + " from receivable r join (select 0 as kept union all select 1 as kept) s on s.kept = 0 or r.withheld > 0"
                    + " join invoice i on i.id = r.invoice_id" + OF + "r.owed > 0";

    /** An invoice whose parts are of different ages is one invoice: its last part that is open stands for it. */
    private static final String SUMS =
            "select client, name, currency, age, count(distinct id), sum(amount), min(due), sum(case when kept = 1 and amount < owed then 0 else 1 end)"
                    + " from (select o.*, case %s end as age from (%s) o where o.amount > 0) a group by client, name, currency, age";

    private static final String LISTED =
            "select l.* from (select o.id, o.number, o.client, o.name, o.project_manager, o.currency, sum(o.amount) as amount, min(o.due) as due %s"
                    + " group by o.id, o.number, o.client, o.name, o.project_manager, o.currency) l"
                    + " order by case when l.due is null then 1 else 0 end, l.due, l.number limit %d offset %d";

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
                .map(age -> "when %2$so.due >= :%1$s then '%1$s'"
                        .formatted(age, age == OpenAge.NOT_DUE ? "o.due is null or " : ""))
                .collect(Collectors.joining(" "));
        return jdbc.query(
                SUMS.formatted(ages, PARTS + scope.and()),
                named,
                (row, n) -> new OwedSum(
                        row.getString(1),
                        row.getString(2),
                        OpenAge.valueOf(row.getString(4)),
                        row.getInt(5),
                        Money.rounded(row.getBigDecimal(6), Currency.getInstance(row.getString(3))),
                        OpenClaim.daysOverdue(day(row, 7), today),
                        row.getInt(8)));
    }

    /** The oldest first; of what was asked for each invoice has the parts that are of it. */
    public Listing<OpenClaim> list(AskedClaims asked, int page, int size) {
        LocalDate today = issuer.today(clock);
        Map<String, Object> named = asked.scope().parameters();
        String parts = "from (" + PARTS + asked.scope().and() + ") o where o.amount > 0";
        if (asked.age() != null) {
            named.put("first", asked.age().earliest(today));
            named.put("last", asked.age().latest(today));
            parts += asked.age() == OpenAge.NOT_DUE
                    ? " and (o.due is null or o.due between :first and :last)"
                    : " and o.due between :first and :last";
        }
        if (asked.currency() != null) {
            named.put("currency", asked.currency().getCurrencyCode());
            parts += " and o.currency = :currency";
        }
        if (asked.overdueOnly()) {
            named.put("today", today);
            parts += " and o.due < :today";
        }
        Integer total = jdbc.queryForObject("select count(distinct o.id) " + parts, named, Integer.class);
        List<OpenClaim> found = jdbc.query(
                LISTED.formatted(parts, size, (long) page * size),
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

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
