package io.milepost.billing;

import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what a draft would bill a second time: the unique key on live portions forbids it, and this doesn't rely on that. */
@Component
public class BilledBefore {
    private final DoubleBillings twice;

    BilledBefore(DoubleBillings twice) {
        this.twice = twice;
    }

    /** Keys of the draft's items of which a portion is settled, or on another invoice. */
    public List<String> of(String invoice) {
        return twice.among(invoice);
    }
}
