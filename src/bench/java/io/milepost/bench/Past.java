package io.milepost.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * A firm's years before: copies of one invoice that was issued, sent and paid, with the engine's history of its processes, tasks,
 * steps and variables. Ids, keys and numbers are each copy's own; contents and documents are cut to a few bytes, and the engine's
 * logs of jobs and of single changes are left out, because nothing reads them.
 */
final class Past {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> OTHERS = List.of("proc_def_id_", "case_def_id_", "deployment_id_", "template_id", "model_id", "case_inst_id_");
    private static final int BATCH = 500;
    private static final int PER_PROJECT = 100;

    /** Tables in an order their keys allow, and how the rows of the invoice are found in each. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("project", "code = :project");
        TABLES.put("billing_terms", "project_code = :project");
        TABLES.put("milestone", "project = :project");
        TABLES.put("billable_item", "project_code = :project");
        TABLES.put("portion", "project_code = :project");
        TABLES.put("invoice", "id = :invoice");
        for (var table : List.of("invoice_line", "invoice_drafter", "invoice_content", "timeline_entry", "allocation", "policy_decision", "approval_gate", "receivable", "delivery", "invoice_look", "payment")) {
            TABLES.put(table, "invoice_id = :invoice");
        }
        TABLES.put("billing_trigger", "invoice_id = :invoice");
        TABLES.put("document_content", "sha256 in (select sha256 from invoice_document where invoice_id = :invoice)");
        TABLES.put("invoice_document", "invoice_id = :invoice");
        for (var table : List.of("ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST", "ACT_HI_VARINST", "ACT_HI_IDENTITYLINK", "ACT_RU_AUTHORIZATION")) {
            TABLES.put(table, "root_proc_inst_id_ in (select root_proc_inst_id_ from ACT_HI_PROCINST where business_key_ = :key)");
        }
    }

    /** What figures are made of, and no more. */
    private static final List<String> OF_FIGURES = List.of("project", "invoice", "timeline_entry", "receivable", "payment", "delivery");

    private record Rows(String table, List<String> columns, List<List<Object>> values) {}

    private final JdbcTemplate sql;
    private final DataSource database;
    private final boolean ofFigures;
    private int made;

    Past(DataSource database) {
        this(database, false);
    }

    private Past(DataSource database, boolean ofFigures) {
        this.database = database;
        this.sql = new JdbcTemplate(database);
        this.ofFigures = ofFigures;
    }

    /** A hundred invoices a project and ten practices, over a year, with no more than figures are made of. */
    static Past ofFigures(DataSource database) {
        return new Past(database, true);
    }

    /** {@code project} has one invoice, which is paid. */
    void make(String project, int upTo) throws SQLException {
        var invoice = sql.queryForObject("select id from invoice where project_code = ?", String.class, project);
        var key = sql.queryForObject("select business_key from invoice where id = ?", String.class, invoice);
        var all = new ArrayList<Rows>();
        for (var table : TABLES.entrySet().stream().filter(each -> !ofFigures || OF_FIGURES.contains(each.getKey())).toList()) {
            all.add(read(table.getKey(), table.getValue().replace(":project", "'" + project + "'").replace(":invoice", "'" + invoice + "'").replace(":key", "'" + key + "'")));
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            while (made < upTo) {
                int from = made + 1;
                int to = Math.min(upTo, made + BATCH);
                for (var rows : all) {
                    if (!rows.values().isEmpty()) {
                        try (var insert = connection.prepareStatement(insert(rows))) {
                            for (int n = from; n <= to; n++) {
                                if (!ofFigures || !rows.table().equals("project") || n % PER_PROJECT == 1) {
                                    add(rows, insert, n, project);
                                }
                            }
                            insert.executeBatch();
                        }
                    }
                }
                connection.commit();
                made = to;
            }
        }
        if (sql.execute((java.sql.Connection connection) -> connection.getMetaData().getDatabaseProductName().equals("MySQL"))) {
            sql.execute("analyze table " + String.join(", ", TABLES.keySet())); // as the server does itself, but later
        }
        if (ofFigures) {
            return;
        }
        sql.update("delete from number_series where series = 'INV-2025'");
        sql.update("insert into number_series (series, last_number, last_date, version) values ('INV-2025', ?, '2025-12-31', 0)", made);
    }

    private Rows read(String table, String where) {
        var columns = new ArrayList<String>();
        var values = new ArrayList<List<Object>>();
        var written = written(table);
        columns.addAll(written);
        sql.query("select " + String.join(", ", written) + " from " + table + " where " + where, row -> {
            var one = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                boolean bytes = List.of(Types.BLOB, Types.LONGVARBINARY, Types.VARBINARY, Types.BINARY).contains(row.getMetaData().getColumnType(i));
                one.add(bytes ? "{}".getBytes() : JdbcUtils.getResultSetValue(row, i));
            }
            values.add(one);
        });
        return new Rows(table, columns, values);
    }

    /** The columns of a table but those the database fills in itself. */
    private List<String> written(String table) {
        return sql.execute((java.sql.Connection connection) -> {
            var columns = new ArrayList<String>();
            var stored = connection.getMetaData().storesUpperCaseIdentifiers() ? table.toUpperCase(java.util.Locale.ROOT) : table;
            try (var found = connection.getMetaData().getColumns(connection.getCatalog(), null, stored, null)) {
                while (found.next()) {
                    if (!found.getString("IS_GENERATEDCOLUMN").equals("YES") && !found.getString("IS_AUTOINCREMENT").equals("YES")) {
                        columns.add(found.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT));
                    }
                }
            }
            return columns;
        });
    }

    private static String insert(Rows rows) {
        return "insert into %s (%s) values (%s)".formatted(
                rows.table(), String.join(", ", rows.columns()), String.join(", ", rows.columns().stream().map(column -> "?").toList()));
    }

    private void add(Rows rows, PreparedStatement insert, int n, String project) throws SQLException {
        for (var row : rows.values()) {
            for (int i = 0; i < row.size(); i++) {
                insert.setObject(i + 1, copied(rows.columns().get(i), row.get(i), n, project));
            }
            insert.addBatch();
        }
    }

    private Object copied(String column, Object value, int n, String project) {
        if (ofFigures && value instanceof java.time.LocalDateTime moment) {
            return moment.minusMinutes(n * 52L % 525_600L);
        }
        if (ofFigures && value instanceof java.sql.Timestamp moment) {
            return java.sql.Timestamp.valueOf(moment.toLocalDateTime().minusMinutes(n * 52L % 525_600L));
        }
        if (ofFigures && column.equals("practice_lead")) {
            int practice = (n - 1) / PER_PROJECT % 10;
            return practice == 0 ? value : "lead" + practice;
        }
        if (column.equals("issue_date") || column.equals("due_date")) {
            return java.sql.Date.valueOf(value instanceof java.sql.Date day ? day.toLocalDate().minusYears(1) : java.time.LocalDate.of(2025, 6, 30));
        }
        if (!(value instanceof String text) || OTHERS.contains(column)) {
            return value;
        }
        if (column.equals("number")) {
            return "INV-%d-%05d".formatted(ofFigures ? 2024 : 2025, n);
        }
        if (column.equals("message_id")) {
            return text.replace("@", "." + n + "@");
        }
        if (SHA256.matcher(text).matches() && column.equals("sha256")) {
            return "%08x".formatted(n) + text.substring(8);
        }
        var own = UUID.matcher(text.replace(project, copyOf(column, n)));
        // at the end: the engine's ids of one moment differ only at the beginning
        return own.replaceAll(id -> Matcher.quoteReplacement(id.group().substring(0, 28) + (ofFigures ? "b" : "a") + "%07x".formatted(n)));
    }

    private String copyOf(String column, int n) {
        if (!ofFigures) {
            return "P%06d".formatted(n);
        }
        return column.equals("business_key") ? "Q%06d".formatted(n) : "R%06d".formatted((n - 1) / PER_PROJECT);
    }
}
