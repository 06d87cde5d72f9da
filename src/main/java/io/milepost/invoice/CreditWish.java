package io.milepost.invoice;

import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What accounting wants credited of an invoice and why: the lines named, or all that is left when none is. What is credited
 * returns to unbilled work if it {@code reopens}, and is given up otherwise.
 */
public record CreditWish(String reason, boolean reopens, List<LineWish> lines) {
    /**
     * {@code line} is the line's position or key. Net and quantity are above zero whatever the line's sign; with neither of
     * them and no items all that is left of the line is credited.
     */
    public record LineWish(
            String line, @Nullable BigDecimal net, @Nullable BigDecimal quantity, List<ItemKey> items) {}
}
