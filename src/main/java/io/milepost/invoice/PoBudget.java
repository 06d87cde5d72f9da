package io.milepost.invoice;

import io.milepost.money.Money;
import io.milepost.project.Project;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What a project's purchase order still has room for; more may be billed, but drafter and approvers are told. */
@Component
public class PoBudget {
    private final Invoices invoices;

    PoBudget(Invoices invoices) {
        this.invoices = invoices;
    }

    /** How much the project's invoices, with this one at this net, are over its budget; zero where they are not. */
    public Money excess(Project project, InvoiceId invoice, BigDecimal net) {
        BigDecimal budget = project.details().poBudget();
        if (budget == null) {
            return Money.zero(project.currency());
        }
        BigDecimal billed =
                invoices.netOfOthers(project.code(), invoice.value()).add(net);
        return Money.rounded(billed.subtract(budget).max(BigDecimal.ZERO), project.currency());
    }
}
