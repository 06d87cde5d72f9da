package io.milepost.year;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What nobody has billed yet, without asking what each item is on: all that was worked, less all that was billed, and again
 * what was credited to be billed anew.
 */
public final class NaiveUnbilled {
    private static final String PROJECTS = """
            select p.code,
              (select coalesce(sum(m.amount), 0) from milestone m where m.project = p.code and m.reached_on is not null),
              (select coalesce(sum(t.minutes), 0) from time_entry t where t.project = p.code and t.billable),
              (select coalesce(sum(i.net), 0) from invoice i where i.project_code = p.code and i.number is not null
                and i.corrects is null),
              (select coalesce(sum(n.net), 0) from invoice n join credit_request c on c.credit_note_id = n.id
                where n.project_code = p.code and n.number is not null and c.reopens),
              (select coalesce(sum(d.net), 0) from invoice d where d.project_code = p.code and d.corrects is null
                and d.state in ('DRAFT', 'IN_APPROVAL', 'APPROVED'))
            from project p where p.code = ?""";

    /** Net in the project's currency. */
    public record Unbilled(BigDecimal free, BigDecimal onDrafts) {
        public BigDecimal total() {
            return free.add(onDrafts);
        }
    }

    private final JdbcTemplate jdbc;

    public NaiveUnbilled(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code hour} is what an hour costs there. */
    public Unbilled of(Projects.Work work) {
        BigDecimal hour = new BigDecimal(work.currency().equals("EUR") ? "95.00" : "110.00");
        List<Unbilled> found = jdbc.query(
                PROJECTS,
                (row, n) -> {
                    BigDecimal worked = row.getBigDecimal(2)
                            .add(hour.multiply(row.getBigDecimal(3)).divide(BigDecimal.valueOf(60)));
                    BigDecimal open = worked.subtract(row.getBigDecimal(4)).add(row.getBigDecimal(5));
                    return new Unbilled(open.subtract(row.getBigDecimal(6)), row.getBigDecimal(6));
                },
                work.code());
        return found.get(0);
    }
}
