package io.milepost.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must hold whatever broke, read from the database itself and not from the program that wrote it. */
final class Books {
    private static final Pattern NUMBER = Pattern.compile("(.+)-(\\d{5,})");

    private final JdbcTemplate sql;

    Books(DataSource database) {
        sql = new JdbcTemplate(database);
    }

    JdbcTemplate sql() {
        return sql;
    }

    /** How many invoices of the project have come to their end: issued, sent, paid, and no process waits for anything. */
    int finished(String project) {
        return count("""
                select count(*) from invoice i
                join receivable r on r.invoice_id = i.id
                join delivery d on d.invoice_id = i.id and d.turn = (select max(turn) from delivery where invoice_id = i.id)
                where i.project_code = ? and i.state = 'ISSUED' and d.state = 'SENT' and r.paid = r.gross
                  and not exists (select 1 from ACT_RU_EXECUTION e where e.BUSINESS_KEY_ = i.business_key)""", project);
    }

    /** A retry waits for minutes, longer than any mail that may be under way; nothing else makes such a job wait. */
    void hurryRetries() {
        move("ACT_RU_JOB", "ID_", "DUEDATE_ = null", """
                TYPE_ = 'message' and DUEDATE_ is not null and not exists
                  (select 1 from delivery where state = 'SENDING' and busy_until > utc_timestamp(6))""");
    }

    /** Row by row, and not where somebody works on it: a test must not make a deadlock. */
    void move(String table, String id, String to, String where, Object... values) {
        for (String row :
                sql.queryForList("select " + id + " from " + table + " where " + where, String.class, values)) {
            try {
                sql.update("update " + table + " set " + to + " where " + id + " = ?", row);
            } catch (ConcurrencyFailureException somebodyElse) {
                // next time
            }
        }
    }

    String whereTheyAre(String project) {
        return sql.queryForList(
                        "select i.business_key, i.number, i.state, d.state as delivery, d.attempts, d.last_error, r.paid, r.gross from invoice i left join receivable r on r.invoice_id = i.id left join delivery d on d.invoice_id = i.id where i.project_code = ?",
                        project)
                + "\n"
                + sql.queryForList(
                        "select j.*, e.BUSINESS_KEY_ from ACT_RU_JOB j left join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ where j.TYPE_ = 'message'")
                + "\n"
                + sql.queryForList(
                        "select ID_, NAME_, CREATE_TIME_ from ACT_RU_TASK order by CREATE_TIME_ desc limit 20");
    }

    void check(String project, int invoices, ScriptedMailServer mails) {
        numbersFollowEachOther();
        onePerMilestone(project, invoices);
        everyOriginalIsTheOneOnRecord(project);
        everyMailLeftOnceOrTwiceInDoubt(project, mails.copies());
        everybodyPaidOnce(project);
        nothingIsStuck(project);
    }

    private void numbersFollowEachOther() {
        Map<String, List<Integer>> series = new TreeMap<>();
        for (String number : sql.queryForList("select number from invoice where number is not null", String.class)) {
            Matcher parts = NUMBER.matcher(number);
            assertThat(parts.matches()).as(number).isTrue();
            series.computeIfAbsent(parts.group(1), name -> new java.util.ArrayList<>())
                    .add(Integer.parseInt(parts.group(2)));
        }
        series.forEach((name, numbers) -> assertThat(numbers)
                .as("numbers of " + name)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
        int issued = series.values().stream().mapToInt(List::size).sum();
        assertThat(count("select coalesce(sum(last_number), 0) from number_series"))
                .as("what the counters say")
                .isEqualTo(issued);
    }

    private void onePerMilestone(String project, int invoices) {
        assertThat(count("select count(*) from invoice where project_code = ?", project))
                .isEqualTo(invoices);
        assertThat(sql.queryForObject("select sum(net) from invoice where project_code = ?", BigDecimal.class, project))
                .isEqualByComparingTo(new BigDecimal(People.AMOUNT).multiply(BigDecimal.valueOf(invoices)));
        assertThat(count(
                        "select count(distinct milestone) from billing_trigger where project_code = ? and invoice_id is not null",
                        project))
                .isEqualTo(invoices);
        timelineSaysOnce("Issued", project);
    }

    private void everyOriginalIsTheOneOnRecord(String project) {
        assertThat(sql.queryForList("""
                        select i.number, k.kind from invoice i
                        join (select 'invoice.pdf' as kind) k
                        left join invoice_document d on d.invoice_id = i.id and d.kind = k.kind
                        where i.project_code = ? and d.id is null""", project)).as("without their PDF").isEmpty();
        assertThat(sql.queryForList("""
                        select d.file_name from invoice i join invoice_document d on d.invoice_id = i.id
                        left join document_content c on c.sha256 = d.sha256
                        where i.project_code = ? and (c.sha256 is null or sha2(c.content, 256) <> d.sha256)""", project))
                .as("other bytes than on record")
                .isEmpty();
        assertThat(sql.queryForList("""
                        select e.invoice_id, e.detail, count(*) from timeline_entry e join invoice i on i.id = e.invoice_id
                        where i.project_code = ? and e.event = 'Document produced'
                        group by e.invoice_id, e.detail having count(*) > 1""", project)).as("made twice").isEmpty();
    }

    private void everyMailLeftOnceOrTwiceInDoubt(String project, Map<String, Integer> copies) {
        sql.query(
                """
                select d.message_id, d.turn, i.number,
                  (select count(*) from timeline_entry e where e.invoice_id = d.invoice_id and e.event = 'Mail sent again') as doubts
                from delivery d join invoice i on i.id = d.invoice_id where i.project_code = ?""",
                row -> {
                    int turns =
                            row.getInt("turn"); // one for Milepost, and one for each time a person had it sent again
                    int doubts = row.getInt("doubts");
                    assertThat(doubts)
                            .as("sent again without being asked: %s", row.getString("number"))
                            .isLessThanOrEqualTo(turns);
                    assertThat(copies.getOrDefault(row.getString("message_id"), 0))
                            .as("copies of the mail with %s", row.getString("number"))
                            .isBetween(1, turns + doubts);
                },
                project);
        assertThat(sql.queryForList("""
                        select e.invoice_id, count(*) from timeline_entry e join invoice i on i.id = e.invoice_id
                        where i.project_code = ? and e.event in ('Mail sent', 'Delivery settled otherwise')
                        group by e.invoice_id having count(*) > 1""", project)).as("said to have left twice").isEmpty();
    }

    private void everybodyPaidOnce(String project) {
        timelineSaysOnce("Payment received", project);
        assertThat(sql.queryForList("""
                        select i.number from invoice i join payment p on p.invoice_id = i.id
                        where i.project_code = ? group by i.id, i.number, i.gross
                        having count(*) <> 1 or sum(p.amount) <> i.gross""", project)).isEmpty();
    }

    private void nothingIsStuck(String project) {
        assertThat(sql.queryForList("""
                        select ID_ from ACT_RU_INCIDENT where PROC_INST_ID_ in
                          (select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ like ?)""", project + "/%")).as("incidents").isEmpty();
        assertThat(sql.queryForList("""
                        select BUSINESS_KEY_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = 'invoice-lifecycle' and BUSINESS_KEY_ like ?
                        group by BUSINESS_KEY_ having count(*) > 1""", project + "/%")).as("processes").isEmpty();
    }

    private void timelineSaysOnce(String event, String project) {
        assertThat(sql.queryForList("""
                        select i.business_key from invoice i left join timeline_entry e on e.invoice_id = i.id and e.event = ?
                        where i.project_code = ? group by i.business_key having count(e.seq) <> 1""", event, project))
                .as("not once " + event)
                .isEmpty();
    }

    private int count(String query, Object... of) {
        Integer counted = sql.queryForObject(query, Integer.class, of);
        return counted == null ? 0 : counted;
    }
}
