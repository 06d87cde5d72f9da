package io.milepost.project;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A milestone was not reached after all, as when its client does not accept it: it is not open any more, and can be reached later. */
@Component
public class TakeBackMilestone {
    private final BillingStatus billing;
    private final MilestonePrices prices;

    TakeBackMilestone(BillingStatus billing, MilestonePrices prices) {
        this.billing = billing;
        this.prices = prices;
    }

    /** Both rows are locked, and no draft has the milestone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(Project project, Milestone milestone) {
        milestone.takeBack();
        billing.withdrawn(List.of(milestone.key()));
        prices.apply(project);
    }
}
