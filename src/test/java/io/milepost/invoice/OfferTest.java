package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.AWorkItem;
import io.milepost.billing.WorkItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A deposit comes before the work; one that was turned down comes behind it, and not behind what can't be billed anyway. */
class OfferTest {
    private static final BillingTrigger REQUEST =
            BillingTrigger.request(new BusinessKey("HARBOUR/request-1"), "HARBOUR", LocalDate.of(2026, 11, 30), "maya");
    private static final WorkItem DEPOSIT = AWorkItem.deposit("DOWN", "1000.00");

    @Test
    void aDepositComesBeforeTheWork() {
        assertThat(offered(Set.of(), AWorkItem.time("1", 60, "95"), DEPOSIT)).isEqualTo(InvoiceKind.DEPOSIT);
    }

    @Test
    void oneThatWasTurnedDownComesBehindIt() {
        assertThat(offered(Set.of(DEPOSIT.portion()), AWorkItem.time("1", 60, "95"), DEPOSIT))
                .isEqualTo(InvoiceKind.INVOICE);
    }

    @Test
    void includedHoursWithNothingToBeShownWithKeepNoDepositBack() {
        assertThat(offered(Set.of(DEPOSIT.portion()), AWorkItem.covered("1", 60), DEPOSIT))
                .isEqualTo(InvoiceKind.DEPOSIT);
    }

    private static InvoiceKind offered(Set<String> turnedDown, WorkItem... open) {
        return Offer.to(REQUEST, List.of(open), turnedDown).kind();
    }
}
