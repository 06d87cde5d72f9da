package io.milepost.invoice;

import io.milepost.billing.ChargeDeposits;
import io.milepost.billing.OpenWork;
import io.milepost.project.ItemKey;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a deposit's own invoice: once, and again when a discarded draft or a credit note has let go of it. */
@Component
public class RequestDeposit {
    /** {@code isNew} is false where it was asked for before and that still holds. */
    public record Asked(BusinessKey key, boolean isNew) {}

    private final Projects projects;
    private final ChargeDeposits chargeDeposits;
    private final OpenWork openWork;
    private final BillingTriggers triggers;
    private final InvoiceLifecycle lifecycle;
    private final Issuer issuer;
    private final Clock clock;

    RequestDeposit(
            Projects projects,
            ChargeDeposits chargeDeposits,
            OpenWork openWork,
            BillingTriggers triggers,
            InvoiceLifecycle lifecycle,
            Issuer issuer,
            Clock clock) {
        this.projects = projects;
        this.chargeDeposits = chargeDeposits;
        this.openWork = openWork;
        this.triggers = triggers;
        this.lifecycle = lifecycle;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Transactional
    public Asked request(String projectCode, String term, String requestedBy) {
        Project project = projects.lock(projectCode).orElseThrow(() -> new UnknownRecord("project", projectCode));
        LocalDate today = issuer.today(clock);
        chargeDeposits.one(project, term, today);
        List<BillingTrigger> before = triggers.ofDeposit(projectCode, term);
        if (!before.isEmpty() && !isFreeAgain(before, project, term, today)) {
            return new Asked(BusinessKey.deposit(projectCode, term, before.size()), false);
        }
        BusinessKey key = BusinessKey.deposit(projectCode, term, before.size() + 1);
        triggers.save(BillingTrigger.deposit(key, projectCode, term, today, requestedBy));
        lifecycle.invoiceRequested(key, projectCode, requestedBy);
        return new Asked(key, true);
    }

    private boolean isFreeAgain(List<BillingTrigger> before, Project project, String term, LocalDate today) {
        ItemKey deposit = ItemKey.deposit(project.code(), term);
        return before.stream().allMatch(asked -> asked.outcome() != null)
                && openWork.of(project, today).stream()
                        .anyMatch(item -> item.key().equals(deposit) && item.hold() == null);
    }
}
