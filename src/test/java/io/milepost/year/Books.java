package io.milepost.year;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What each invoice comes to by what was issued, credited, paid and given up alone. Nothing here is kept from falling below
 * zero, and nothing is read from what the application reckons with itself.
 */
public final class Books {
    private static final String INVOICES = """
            select i.id, i.number, i.client_code, i.currency, i.gross,
              (select coalesce(sum(n.gross), 0) from invoice n where n.corrects = i.id and n.number is not null),
              (select coalesce(sum(p.amount), 0) from payment p where p.invoice_id = i.id and p.kind = 'RECEIVED'),
              (select coalesce(sum(p.amount), 0) from payment p where p.invoice_id = i.id and p.kind = 'REVERSED'),
              (select coalesce(sum(p.amount), 0) from payment p where p.invoice_id = i.id and p.kind = 'PAID_BACK'),
              (select coalesce(sum(w.amount), 0) from write_off w where w.invoice_id = i.id and w.state = 'WRITTEN_OFF'),
              (select coalesce(sum(w.amount), 0) from write_off w where w.invoice_id = i.id and w.state = 'RECOVERED'),
              (select coalesce(sum(r.fee), 0) from reminder r where r.invoice_id = i.id),
              (select r.interest from reminder r where r.invoice_id = i.id and r.level =
                (select max(l.level) from reminder l where l.invoice_id = i.id)),
              (select max(t.seq) from timeline_entry t where t.invoice_id = i.id and t.event = 'Client reminded'),
              (select max(t.seq) from timeline_entry t where t.invoice_id = i.id and t.event = 'Charges waived')
            from invoice i where i.number is not null and i.corrects is null order by i.number""";

    /** {@code claimed} are fees and interest beside the invoice; what went back is below zero. */
    public record Book(
            String invoice,
            String number,
            String client,
            String currency,
            BigDecimal issued,
            BigDecimal credited,
            BigDecimal received,
            BigDecimal reversed,
            BigDecimal paidBack,
            BigDecimal writtenOff,
            BigDecimal recovered,
            BigDecimal claimed) {
        public BigDecimal paid() {
            return received.add(reversed).add(paidBack);
        }

        /** Above zero it is open; below zero more came in than the invoice asks for. */
        public BigDecimal balance() {
            return issued.subtract(credited)
                    .subtract(paid())
                    .subtract(writtenOff)
                    .subtract(recovered);
        }

        /** What came in beyond the invoice. */
        public BigDecimal beyond() {
            return balance().signum() < 0 ? balance().negate() : BigDecimal.ZERO;
        }

        /** What of it pays for fees and interest; of an invoice that is no claim any more, nothing. */
        public BigDecimal chargesPaid() {
            return issued.compareTo(credited) == 0 ? BigDecimal.ZERO : beyond().min(claimed);
        }

        public BigDecimal overpaid() {
            return beyond().subtract(chargesPaid());
        }
    }

    private final JdbcTemplate jdbc;

    public Books(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Book> read() {
        return jdbc.query(INVOICES, Books::book);
    }

    private static Book book(ResultSet row, int n) throws SQLException {
        boolean waived = row.getInt(15) > row.getInt(14);
        BigDecimal interest = row.getBigDecimal(13) == null ? BigDecimal.ZERO : row.getBigDecimal(13);
        return new Book(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getBigDecimal(10),
                row.getBigDecimal(11),
                waived ? BigDecimal.ZERO : row.getBigDecimal(12).add(interest));
    }
}
