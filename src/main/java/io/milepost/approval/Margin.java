package io.milepost.approval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What is left of an invoice after what its work cost the firm: (net − cost) of net. */
final class Margin {
    private Margin() {}

    /** In percent with four decimals, below zero for a loss; null where there is no net to be a share of. */
    static @Nullable BigDecimal percent(BigDecimal net, BigDecimal cost) {
        return net.signum() == 0 ? null : net.subtract(cost).movePointRight(2).divide(net, 4, RoundingMode.HALF_UP);
    }
}
