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
    private static final String LIVE = Rules.LIVE;

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
        for (String[] rule : Rules.NEVER) {
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
        jdbc.query(
                "select u.invoice_id, u.amount, d.number from deposit_use u join invoice d on d.id = u.deposit_invoice"
                        + " join invoice i on i.id = u.invoice_id where u.amount <> 0 and i.state <> 'DISCARDED'",
                row -> {
                    papers.get(row.getString(1))
                            .add("uses %s of %s".formatted(Sum.plain(row.getBigDecimal(2)), row.getString(3)));
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
