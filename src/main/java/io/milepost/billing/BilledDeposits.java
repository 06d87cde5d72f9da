package io.milepost.billing;

import io.milepost.billing.Allocations.BilledDeposit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Which invoices billed deposits of a project, and what of them was not credited again. */
@Component
public class BilledDeposits {
    private final Allocations allocations;

    BilledDeposits(Allocations allocations) {
        this.allocations = allocations;
    }

    /** Net amounts by invoice. */
    public Map<String, BigDecimal> of(String project) {
        Map<String, BigDecimal> billed = new TreeMap<>();
        List<BilledDeposit> live = allocations.billedDeposits(project);
        live.forEach(deposit -> billed.merge(deposit.invoice(), deposit.net(), BigDecimal::add));
        return billed;
    }
}
