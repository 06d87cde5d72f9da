package io.milepost.workflow.reconciliation;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;

import io.milepost.document.DocumentJobs;
import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.invoiceissue.InvoiceIssueModel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The step is one of the process that issues: while that runs with a job, a failed one too, the documents are to come. */
@Component
class DocumentJobsInTheEngine implements DocumentJobs {
    private static final String WITH_A_JOB =
            "select count(*) from ACT_RU_VARIABLE v join ACT_RU_EXECUTION e on e.ID_ = v.PROC_INST_ID_"
                    + " join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_ join ACT_RU_JOB j on j.PROCESS_INSTANCE_ID_ = e.ID_"
                    + " where v.NAME_ = ? and v.TEXT_ = ? and d.KEY_ = ?";

    private final JdbcTemplate jdbc;

    DocumentJobsInTheEngine(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean areStillToBeMade(InvoiceId invoice) {
        Integer jobs = jdbc.queryForObject(
                WITH_A_JOB, Integer.class, INVOICE_ID.name(), invoice.value(), InvoiceIssueModel.KEY);
        return jobs != null && jobs > 0;
    }
}
