package io.milepost;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.rowset.SqlRowSetMetaData;

/**
 * Issued invoices as the release's own policy decided them: the practice lead from 1,000, accounting from 25,000 and for new
 * clients. They are copies of an invoice that is there, with facts and gates of their own.
 */
public final class GeneratedInvoices {
    /** Where an amount stands in the facts that are written here. */
    public static final String NET = "cast(substring(d.facts, 10, locate('\"', d.facts, 10) - 10) as decimal(18, 2))";

    private static final String FACTS = """
            {"net": "%s", "newClient": %s, "writeDownPercent": "0", "freeLines": false, "kind": "INVOICE",
             "creditHold": false, "taxCategory": "S", "writeOffPercent": "0", "daysSinceMilestone": 3,
             "discountPercent": "0", "overBudget": false, "overCap": false, "termsDiffer": false, "taxUnusual": false}""";

    private static final Set<String> OWN = Set.of("id", "business_key", "number");

    private final JdbcTemplate jdbc;
    private final String prefix;
    private final String like;

    /** {@code like} is the business key of the invoice that is copied. */
    public GeneratedInvoices(JdbcTemplate jdbc, String prefix, String like) {
        this.jdbc = jdbc;
        this.prefix = prefix;
        this.like = like;
    }

    private record Past(int i, BigDecimal net, boolean newClient, Instant at) {}

    /** To try something by hand on a database nobody uses at the moment: its address, user, password, and how many. */
    public static void main(String... args) {
        var database = new DriverManagerDataSource(args[0], args[1], args[2]);
        Instant today = Instant.now();
        new GeneratedInvoices(new JdbcTemplate(database), "G", "HARBOUR/M2").add(Integer.parseInt(args[3]), today);
    }

    /** The same each time; decided at that moment. */
    public void add(int count, Instant at) {
        Random random = new Random(4711);
        List<Past> all = IntStream.range(0, count)
                .mapToObj(
                        i -> new Past(i, BigDecimal.valueOf(random.nextInt(4_000_000), 2), random.nextInt(5) == 0, at))
                .toList();
        invoices(all);
        jdbc.batchUpdate(
                "insert into policy_decision (id, invoice_id, content_hash, decided_at, policy_version, facts, involved,"
                        + " version) values (?, ?, 'hash', ?, 'approval-policy, version 1', ?, ?, 0)",
                all.stream()
                        .map(past -> new Object[] {
                            id("d", past),
                            id("i", past),
                            Timestamp.from(past.at()),
                            FACTS.formatted(past.net(), past.newClient()),
                            "{\"drafters\": [\"maya\"], \"related\": {}}"
                        })
                        .toList());
        gates(all);
    }

    private void invoices(List<Past> all) {
        List<String> columns = columns();
        String values = columns.stream()
                .map(column -> OWN.contains(column) ? "?" : column.equals("state") ? "'ISSUED'" : column)
                .collect(Collectors.joining(", "));
        jdbc.batchUpdate(
                "insert into invoice (%s) select %s from invoice where business_key = '%s'"
                        .formatted(String.join(", ", columns), values, like),
                all.stream()
                        .map(past -> columns.stream()
                                .filter(OWN::contains)
                                .map(column -> own(column, past))
                                .toArray())
                        .toList());
    }

    private String own(String column, Past past) {
        return switch (column) {
            case "id" -> id("i", past);
            case "number" -> "%s-%05d".formatted(prefix, past.i() + 1);
            default -> "HARBOUR/" + prefix + past.i();
        };
    }

    private List<String> columns() {
        SqlRowSetMetaData invoice =
                jdbc.queryForRowSet("select * from invoice where 1 = 0").getMetaData();
        return IntStream.rangeClosed(1, invoice.getColumnCount())
                .mapToObj(i -> invoice.getColumnName(i).toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private void gates(List<Past> all) {
        List<Object[]> gates = new ArrayList<>();
        for (Past past : all) {
            if (past.net().compareTo(new BigDecimal("1000")) >= 0) {
                gates.add(gate(past, "Practice lead", 1, "practice-leads"));
            }
            if (past.newClient() || past.net().compareTo(new BigDecimal("25000")) >= 0) {
                gates.add(gate(past, "Accounting", 2, "accounting"));
            }
        }
        jdbc.batchUpdate(
                "insert into approval_gate (id, decision_id, invoice_id, name, gate_order, approver_group, due_days, reasons,"
                        + " rules, content_hash, state, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'Because.', 'rule', 'hash', 'APPROVED', 0)",
                gates);
    }

    private Object[] gate(Past past, String name, int order, String group) {
        return new Object[] {id("g" + order, past), id("d", past), id("i", past), name, order, group, order + 1};
    }

    private String id(String kind, Past past) {
        return "%s-%s-%d".formatted(prefix, kind, past.i());
    }
}
