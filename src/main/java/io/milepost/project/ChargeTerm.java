package io.milepost.project;

import java.math.BigDecimal;
import java.util.Collection;
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
            billing.changing(List.of(known.get()));
            known.get().amend(details);
            billing.recorded(List.of(known.get()));
        }
        return false;
    }

    /** A statement that adds nothing to bill is kept all the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void state(ItemKey key, String project, ChargeDetails details) {
        charges.findById(key)
                .ifPresentOrElse(
                        known -> {
                            billing.changing(List.of(known));
                            known.amend(details);
                            billing.withdrawn(Set.of(key));
                        },
                        () -> charges.save(new TermCharge(key, project, details)));
    }

    /** Asks for less of it; what was billed stays within. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lower(TermCharge charge, BigDecimal to) {
        billing.changing(List.of(charge));
        charge.costs(to);
        if (to.signum() == 0) {
            billing.withdrawn(Set.of(charge.key()));
        } else {
            billing.recorded(List.of(charge));
        }
    }

    /** Its term asks for it no more; what was billed of it stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ItemKey key) {
        charges.findById(key).filter(charge -> !isBilled(Set.of(key))).ifPresent(charge -> {
            billing.changing(List.of(charge));
            charges.delete(charge);
            billing.withdrawn(Set.of(key));
        });
    }

    /** Whether an invoice was issued with any of these, or a part of one. */
    public boolean isBilled(Collection<ItemKey> keys) {
        return !keys.isEmpty() && !billing.settledAmong(keys).isEmpty();
    }

    /** Those of which an invoice was issued. */
    public Set<ItemKey> billedAmong(Collection<TermCharge> known) {
        return billing.settledAmong(known.stream().map(TermCharge::key).toList());
    }
}
