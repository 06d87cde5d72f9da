package io.milepost.billing;

import static io.milepost.audit.Condition.PORTIONS;

import io.milepost.audit.Inspection;
import io.milepost.audit.Violation;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the allocation ledger with nothing but SQL, so that no mistake of the code that writes it is repeated here. */
@Component
class PortionsBilledOnce implements Inspection {
    private final JdbcClient db;

    PortionsBilledOnce(JdbcTemplate jdbc) {
        this.db = JdbcClient.create(jdbc);
    }

    @Override
    public List<Violation> of(List<String> invoices) {
        return PortionRule.ALL.stream()
                .flatMap(rule -> db
                        .sql(rule.sql())
                        .param("invoices", invoices)
                        .query((row, n) ->
                                PORTIONS.brokenBy(row.getString(1), rule.says().formatted(row.getString(2))))
                        .list()
                        .stream())
                .distinct()
                .toList();
    }
}
