package io.milepost.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PolicyDecisions extends Repository<PolicyDecision, String> {
    PolicyDecision save(PolicyDecision decision);

    /** The last one about each invoice that was issued since. */
    @Query("select new io.milepost.approval.PastDecision(d.id, d.invoice, d.facts, d.involved, d.decidedAt,"
            + " d.policyVersion, i.number, i.businessKey, i.client) from PolicyDecision d join Invoice i on i.id.value = d.invoice"
            + " where i.state = io.milepost.invoice.InvoiceState.ISSUED and d.decidedAt >= :begin and d.decidedAt < :end"
            + " and not exists (select 1 from PolicyDecision later where later.invoice = d.invoice"
            + " and later.round > d.round)")
    List<PastDecision> ofIssued(Instant begin, Instant end);

    @Query(
            "select count(d) from PolicyDecision d join Invoice i on i.id.value = d.invoice"
                    + " where i.state = io.milepost.invoice.InvoiceState.ISSUED and d.decidedAt >= :begin and d.decidedAt < :end")
    long countOfIssued(Instant begin, Instant end);

    /** Invoices under approval, by the policy that decided them last: its name and their number. */
    @Query("select d.policyVersion, count(d) from PolicyDecision d join Invoice i on i.id.value = d.invoice"
            + " where i.state = io.milepost.invoice.InvoiceState.IN_APPROVAL"
            + " and not exists (select 1 from PolicyDecision later where later.invoice = d.invoice"
            + " and later.round > d.round) group by d.policyVersion")
    List<Object[]> underApproval();

    @Query(
            "select new io.milepost.approval.PastGate(g.decision, g.name, g.group, g.person, g.order, g.pace.due, g.reasons,"
                    + " g.task) from Gate g join PolicyDecision d on d.id = g.decision"
                    + " where d.decidedAt >= :begin and d.decidedAt < :end order by g.order, g.name")
    List<PastGate> gatesOf(Instant begin, Instant end);

    @Query("select d from PolicyDecision d where d.invoice = :invoice order by d.round desc")
    Optional<PolicyDecision> latest(String invoice, Limit limit);
}
