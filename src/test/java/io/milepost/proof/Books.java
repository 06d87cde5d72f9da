package io.milepost.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables as they lie there, read with nothing but SQL, and what must hold between them whatever the code looks like. */
public final class Books {
    private static final String LIVE = "('RESERVED', 'WRITING_OFF', 'BILLED', 'WRITTEN_OFF')";

    /** What must never be found, by what it would mean. */
    private static final List<String[]> NEVER = List.of(
            new String[] {
                "a portion on two live allocations",
                "select portion_id from allocation where state in " + LIVE + " group by portion_id having count(*) > 1"
            },
            new String[] {
                "a live key that does not follow from the state",
                "select portion_id from allocation where (state in " + LIVE + ") <> (live_portion is not null)"
                        + " or live_portion <> portion_id"
            },
            new String[] {
                "portions that do not add up to their item",
                "select i.item_key from billable_item i left join portion p on p.item_key = i.item_key"
                        + " group by i.item_key, i.recorded having sum(p.size) is null or sum(p.size) <> i.recorded"
            },
            new String[] {
                "a line that is not worth its items",
                "select l.invoice_id, l.line_key, l.net from invoice_line l join invoice i on i.id = l.invoice_id"
                        + " where i.state <> 'DISCARDED' and i.kind <> 'CREDIT_NOTE' and l.kind <> 'FREE' and l.net <> (select coalesce(sum(a.net), 0)"
                        + " from allocation a where a.invoice_id = l.invoice_id and a.line_key = l.line_key and (a.state in "
                        + LIVE + " or a.state = 'CREDITED'))"
            },
            new String[] {
                "an item billed on no line",
                "select a.portion_id from allocation a join invoice i on i.id = a.invoice_id where a.state in " + LIVE
                        + " and a.net <> 0 and not exists (select 1 from invoice_line l where l.invoice_id ="
                        + " a.invoice_id and l.line_key = a.line_key)"
            },
            new String[] {
                "a line whose net is not quantity x price",
                "select invoice_id, line_key from invoice_line where net <> round(quantity * unit_price, 2)"
            },
            new String[] {"a negative price", "select invoice_id from invoice_line where unit_price < 0"},
            new String[] {
                "a free line without a reason",
                "select invoice_id from invoice_line where kind = 'FREE' and coalesce(reason, '') = ''"
            },
            new String[] {
                "totals that are not the sum of the lines",
                "select id from invoice i where net <> (select coalesce(sum(l.net), 0) from invoice_line l where"
                        + " l.invoice_id = i.id) or net + vat <> gross"
            },
            new String[] {
                "VAT that is not the VAT of its rates",
                "select i.id from invoice i where i.kind <> 'CREDIT_NOTE' and i.vat <> (select coalesce(sum(t.tax), 0) from (select l.invoice_id inv,"
                        + " round(sum(l.net) * l.vat_percent / 100, 2) tax from invoice_line l group by l.invoice_id,"
                        + " l.vat_category, l.vat_percent) t where t.inv = i.id)"
            },
            new String[] {
                "work held by what is discarded, or settled by what is not issued",
                "select i.id from invoice i join allocation a on a.invoice_id = i.id where i.state = 'DISCARDED' and"
                        + " a.state <> 'RELEASED' or i.state <> 'ISSUED' and a.state in ('BILLED', 'WRITTEN_OFF')"
                        + " or i.state = 'ISSUED' and a.state in ('RESERVED', 'WRITING_OFF')"
            },
            new String[] {
                "a portion that is settled without an invoice, or open with one",
                "select p.id from portion p where p.settled <> (exists (select 1 from allocation a where a.portion_id ="
                        + " p.id and a.state in ('BILLED', 'WRITTEN_OFF')))"
            },
            new String[] {
                "a credit note that takes back what its invoice did not let go",
                "select c.portion_id from allocation c join invoice n on n.id = c.invoice_id where n.kind = 'CREDIT_NOTE'"
                        + " and n.state = 'ISSUED' and not exists (select 1 from allocation b where b.invoice_id ="
                        + " n.corrects and b.portion_id = c.portion_id and b.state = 'CREDITED' and b.net = -c.net and"
                        + " b.size = -c.size)"
            },
            new String[] {
                "a line that is credited for more than it was",
                "select l.invoice_id, l.line_key from invoice_line l where l.net >= 0 and l.net < (select"
                        + " coalesce(sum(c.net), 0) from invoice_line c join invoice n on n.id = c.invoice_id where"
                        + " n.corrects = l.invoice_id and n.state <> 'DISCARDED' and c.line_key = l.line_key)"
            },
            new String[] {
                "an invoice credited to nothing whose VAT is not",
                "select i.id from invoice i where exists (select 1 from invoice n where n.corrects = i.id) and i.net ="
                        + " (select coalesce(sum(n.net), 0) from invoice n where n.corrects = i.id and n.state = 'ISSUED')"
                        + " and (select count(*) from invoice_line l where l.invoice_id = i.id and l.net < 0) = 0 and"
                        + " i.vat <> (select coalesce(sum(n.vat), 0) from invoice n where n.corrects = i.id and n.state ="
                        + " 'ISSUED')"
            },
            new String[] {
                "more billed under a cap than it allows, and nobody said so",
                "select t.code from billing_terms t where coalesce(t.cap_amount, t.cap_minutes) < (select"
                        + " coalesce(sum(case when t.cap_amount is null then a.size else a.net end), 0) from allocation a"
                        + " join portion p on p.id = a.live_portion where p.item_key like 'time:%' and a.term = t.code"
                        + " and p.project_code = t.project_code and a.line_key is not null"
                        + " and a.state in ('RESERVED', 'BILLED') and a.over_limit is null)"
            },
            new String[] {
                "a number without an issued invoice, or the other way round",
                "select id from invoice where (number is not null) <> (state = 'ISSUED')"
            });

    private final JdbcTemplate jdbc;

    public Books(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Empties every table. */
    void burn() {
        boolean h2 = jdbc.execute((java.sql.Connection c) -> c.getMetaData().getDatabaseProductName())
                .equals("H2");
        List<String> tables = jdbc.queryForList(
                "select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = "
                        + (h2 ? "'PUBLIC'" : "database()") + " and lower(table_name) <> 'flyway_schema_history'",
                String.class);
        jdbc.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute(h2 ? "set referential_integrity false" : "set foreign_key_checks = 0");
                for (String table : tables) {
                    statement.execute((h2 ? "truncate table " : "delete from ") + table);
                }
                statement.execute(h2 ? "set referential_integrity true" : "set foreign_key_checks = 1");
            }
            return null;
        });
    }

    /** What must hold at every moment. */
    public void check() {
        for (String[] rule : NEVER) {
            assertThat(jdbc.queryForList(rule[1])).as(rule[0]).isEmpty();
        }
        checkNumbers();
    }

    private void checkNumbers() {
        for (var series : jdbc.queryForList("select series, last_number from number_series")) {
            List<String> numbers = jdbc.queryForList(
                    "select number from invoice where number like ? order by issue_date, number",
                    String.class,
                    series.get("series") + "-%");
            assertThat(numbers)
                    .as("numbers without a gap, in the order of their dates")
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(numbers).hasSize(((Number) series.get("last_number")).intValue());
            if (!numbers.isEmpty()) {
                assertThat(numbers.get(numbers.size() - 1)).endsWith("-%05d".formatted(numbers.size()));
            }
        }
    }

    /** Every paper by its id: its state, what it comes to, its lines, and what it holds. */
    Map<String, List<String>> papers() {
        Map<String, List<String>> papers = new HashMap<>();
        jdbc.query("select id, state, net, vat, gross from invoice", row -> {
            papers.put(
                    row.getString(1),
                    new ArrayList<>(List.of(
                            row.getString(2),
                            "%s + %s = %s"
                                    .formatted(
                                            Sum.plain(row.getBigDecimal(3)),
                                            Sum.plain(row.getBigDecimal(4)),
                                            Sum.plain(row.getBigDecimal(5))))));
        });
        jdbc.query(
                "select l.invoice_id, l.kind, l.quantity, l.unit_price, l.net, l.vat_percent, i.kind from invoice_line l"
                        + " join invoice i on i.id = l.invoice_id where i.state <> 'DISCARDED'",
                row -> {
                    Sum line = new Sum(
                            row.getString(2),
                            row.getBigDecimal(3),
                            row.getBigDecimal(4),
                            row.getBigDecimal(5),
                            row.getBigDecimal(6),
                            List.of());
                    papers.get(row.getString(1))
                            .add(row.getString(7).equals("CREDIT_NOTE") ? line.worth() : line.toString());
                });
        live().forEach((invoice, parts) -> papers.get(invoice).addAll(parts.values()));
        papers.values().forEach(Collections::sort);
        return papers;
    }

    String keyOf(String invoice) {
        return jdbc.queryForObject("select business_key from invoice where id = ?", String.class, invoice);
    }

    /** What every paper holds, by portion. */
    Map<String, Map<String, String>> live() {
        Map<String, Map<String, String>> live = new HashMap<>();
        jdbc.query(
                "select a.invoice_id, p.item_key, a.state, a.size, p.size, a.net, a.stale, p.id from allocation a"
                        + " join portion p on p.id = a.portion_id where a.state in " + LIVE,
                row -> {
                    live.computeIfAbsent(row.getString(1), any -> new TreeMap<>())
                            .put(
                                    row.getString(8),
                                    "%s %s %s of %s = %s%s"
                                            .formatted(
                                                    row.getString(2),
                                                    row.getString(3).startsWith("WRIT") ? "written off" : "billed",
                                                    Sum.plain(row.getBigDecimal(4)),
                                                    Sum.plain(row.getBigDecimal(5)),
                                                    Sum.plain(row.getBigDecimal(6)),
                                                    row.getBoolean(7) ? " stale" : ""));
                });
        return live;
    }

    /** How the product calls what nobody has of an item: by the first of its portions that are free. */
    int freeOf(String item) {
        return jdbc
                .queryForList(
                        "select p.id from portion p where p.item_key = ? and p.settled = false and not exists"
                                + " (select 1 from allocation a where a.live_portion = p.id)",
                        String.class,
                        item)
                .stream()
                .mapToInt(id -> Integer.parseInt(id.substring(id.lastIndexOf('#') + 1)))
                .min()
                .orElseThrow();
    }

    /** The product's own key of the line a portion is on. */
    String lineOf(String invoice, String portion) {
        return jdbc.queryForObject(
                "select line_key from allocation where invoice_id = ? and portion_id = ?",
                String.class,
                invoice,
                portion);
    }
}
