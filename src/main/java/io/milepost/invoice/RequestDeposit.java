package io.milepost.invoice;

import io.milepost.billing.ChargeDeposits;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a deposit's own invoice, once; what a discarded draft lets go is billed by a request for an invoice. */
@Component
public class RequestDeposit {
    private final Projects projects;
    private final ChargeDeposits chargeDeposits;
    private final BillingTriggers triggers;
    private final InvoiceLifecycle lifecycle;
    private final Issuer issuer;
    private final Clock clock;

    RequestDeposit(
            Projects projects,
            ChargeDeposits chargeDeposits,
            BillingTriggers triggers,
            InvoiceLifecycle lifecycle,
            Issuer issuer,
            Clock clock) {
        this.projects = projects;
        this.chargeDeposits = chargeDeposits;
        this.triggers = triggers;
        this.lifecycle = lifecycle;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Answers whether it is asked for the first time. */
    @Transactional
    public boolean request(String projectCode, String term, String requestedBy) {
        Project project = projects.lock(projectCode).orElseThrow(() -> new UnknownRecord("project", projectCode));
        LocalDate today = issuer.today(clock);
        chargeDeposits.one(project, term, today);
        BusinessKey key = BusinessKey.deposit(projectCode, term);
        if (triggers.findById(key.value()).isPresent()) {
            return false;
        }
        triggers.save(BillingTrigger.deposit(key, projectCode, term, today, requestedBy));
        lifecycle.invoiceRequested(key, projectCode, requestedBy);
        return true;
    }
}
