package io.milepost.workflow.reconciliation;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;

import io.milepost.workflow.invoiceapproval.InvoiceApprovalModel;
import io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel;
import io.milepost.workflow.invoiceissue.InvoiceIssueModel;
import io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel;
import io.milepost.workflow.invoicerejection.InvoiceRejectionModel;
import io.milepost.workflow.paymentfollowup.PaymentFollowUpModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The instances of our models, read from the engine's tables a page at a time: its queries would ask once for each instance
 * what it knows of its invoice.
 */
@Component
class LiveInstances {
    private static final List<String> OURS = List.of(
            InvoiceLifecycleModel.KEY,
            InvoiceCorrectionModel.KEY,
            InvoiceRejectionModel.KEY,
            InvoiceApprovalModel.KEY,
            InvoiceIssueModel.KEY,
            PaymentFollowUpModel.KEY);

    private static final String SELECT =
            "select e.ID_, d.KEY_, e.BUSINESS_KEY_, v.TEXT_, e.ROOT_PROC_INST_ID_ from ACT_RU_EXECUTION e"
                    + " join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ left join ACT_RU_VARIABLE v"
                    + " on v.EXECUTION_ID_ = e.ID_ and v.NAME_ = :variable where e.PARENT_ID_ is null and d.KEY_ in (:models)";

    private final JdbcClient db;

    LiveInstances(JdbcTemplate jdbc) {
        this.db = JdbcClient.create(jdbc);
    }

    Map<String, List<LiveInstance>> of(Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return Map.of();
        }
        return withTasks(select(SELECT + " and e.BUSINESS_KEY_ in (:keys)").param("keys", businessKeys)).stream()
                .collect(Collectors.groupingBy(instance -> Objects.requireNonNull(instance.businessKey())));
    }

    /** The next ones in the order of their ids; from the beginning for an empty one. */
    List<LiveInstance> after(String id, int most) {
        return withTasks(select(SELECT + " and e.ID_ > :after order by e.ID_ limit " + most)
                .param("after", id));
    }

    private JdbcClient.StatementSpec select(String sql) {
        return db.sql(sql).param("variable", INVOICE_ID.name()).param("models", OURS);
    }

    private List<LiveInstance> withTasks(JdbcClient.StatementSpec select) {
        List<LiveInstance> found = select.query(LiveInstances::instance).list();
        if (found.isEmpty()) {
            return found;
        }
        Map<String, Set<String>> tasks = db
                .sql("select PROC_INST_ID_, TASK_DEF_KEY_ from ACT_RU_TASK where PROC_INST_ID_ in (:ids)")
                .param("ids", found.stream().map(LiveInstance::id).toList())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return found.stream()
                .map(live -> new LiveInstance(
                        live.id(),
                        live.process(),
                        live.businessKey(),
                        live.invoice(),
                        live.root(),
                        tasks.getOrDefault(live.id(), Set.of())))
                .toList();
    }

    private static LiveInstance instance(ResultSet row, int n) throws SQLException {
        String id = row.getString(1);
        return new LiveInstance(
                id,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Objects.requireNonNullElse(row.getString(5), id),
                Set.of());
    }
}
