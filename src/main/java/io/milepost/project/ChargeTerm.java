package io.milepost.project;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens what a term asks for as billable work, once; the caller holds the project's row. */
@Component
public class ChargeTerm {
    private final TermCharges charges;
    private final BillingStatus billing;

    ChargeTerm(TermCharges charges, BillingStatus billing) {
        this.charges = charges;
        this.billing = billing;
    }

    /** Answers whether it is new. While nothing of it was billed it follows its term; afterwards it stays as it was billed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean charge(ItemKey key, String project, ChargeDetails details) {
        var known = charges.findById(key);
        if (known.isEmpty()) {
            billing.recorded(List.of(charges.save(new TermCharge(key, project, details))));
            return true;
        }
        if (!known.get().says(details) && billing.settledAmong(Set.of(key)).isEmpty()) {
            known.get().amend(details);
            billing.recorded(List.of(known.get()));
        }
        return false;
    }
}
