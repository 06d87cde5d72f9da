package io.milepost.approval;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells, before an invoice is submitted, whether the firm's tables would have nobody look at it. Silence is never a yes. */
@Component
public class LetsThrough {
    private final Invoices invoices;
    private final Facts facts;
    private final ApprovalPolicy policy;
    private final AutoApproval autoApproval;

    LetsThrough(Invoices invoices, Facts facts, ApprovalPolicy policy, AutoApproval autoApproval) {
        this.invoices = invoices;
        this.facts = facts;
        this.policy = policy;
        this.autoApproval = autoApproval;
    }

    @Transactional(readOnly = true)
    public boolean lets(InvoiceId invoice) {
        ApprovalFacts known = facts.of(invoices.findById(invoice).orElseThrow());
        return !autoApproval.evaluate(known).rules().isEmpty() || asksNobody(known);
    }

    private boolean asksNobody(ApprovalFacts known) {
        try {
            var rules = policy.evaluate(known).rules();
            return !rules.isEmpty()
                    && rules.stream().allMatch(rule -> rule.gate().equals(GatePlanner.NONE));
        } catch (RuntimeException failed) {
            return false; // the fallback gate will be asked
        }
    }
}
