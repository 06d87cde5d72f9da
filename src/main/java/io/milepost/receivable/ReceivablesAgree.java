package io.milepost.receivable;

import static io.milepost.audit.Condition.AMOUNTS;

import io.milepost.audit.Inspection;
import io.milepost.audit.Violation;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is owed is what was issued, less what was credited, and what was paid is the sum of the payments. */
@Component
class ReceivablesAgree implements Inspection {
    private static final String SELECT =
            "select coalesce(i.number, i.business_key), i.gross, r.gross, i.due_date, r.due_date, r.paid, r.credited,"
                    + " (select coalesce(sum(p.amount), 0) from payment p where p.invoice_id = i.id),"
                    + " (select coalesce(sum(n.gross), 0) from invoice n where n.corrects = i.id and n.state = 'ISSUED'),"
                    + " r.written_off, (select coalesce(sum(w.amount), 0) from write_off w where w.invoice_id = i.id"
                    + " and w.state in ('WRITTEN_OFF', 'RECOVERED'))"
                    + " from invoice i left join receivable r on r.invoice_id = i.id where i.state = 'ISSUED'"
                    + " and i.kind <> 'CREDIT_NOTE' and i.id in (:invoices)";

    private final JdbcClient db;

    ReceivablesAgree(JdbcTemplate jdbc) {
        this.db = JdbcClient.create(jdbc);
    }

    @Override
    public List<Violation> of(List<String> invoices) {
        return db.sql(SELECT).param("invoices", invoices).query(ReceivablesAgree::wrong).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Violation> wrong(ResultSet row, int n) throws SQLException {
        String about = row.getString(1);
        if (row.getBigDecimal(3) == null) {
            return List.of(AMOUNTS.brokenBy(
                    about,
                    "It is issued, but nobody owes it: its receivable is missing. Restore the row from a backup."));
        }
        List<Violation> found = new ArrayList<>();
        compare(about, "what was issued", row.getBigDecimal(2), row.getBigDecimal(3), found);
        compare(about, "what its credit notes come to", row.getBigDecimal(9), row.getBigDecimal(7), found);
        compare(about, "what its payments come to", row.getBigDecimal(8), row.getBigDecimal(6), found);
        compare(about, "what is written off of it", row.getBigDecimal(11), row.getBigDecimal(10), found);
        if (!row.getString(4).equals(row.getString(5))) {
            found.add(AMOUNTS.brokenBy(
                    about,
                    "Its receivable is due on %s, the invoice on %s. Restore the row from a backup."
                            .formatted(row.getString(5), row.getString(4))));
        }
        return found;
    }

    private static void compare(String about, String what, BigDecimal is, BigDecimal says, List<Violation> found) {
        if (is.compareTo(says) != 0) {
            found.add(AMOUNTS.brokenBy(
                    about,
                    "Its receivable says %s where %s is %s. Restore the row from a backup, and compare with the bank."
                            .formatted(plain(says), what, plain(is))));
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
