package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.InvoiceLine;
import io.milepost.invoice.LineKind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenUpTest {
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    @Test
    void aDiscountIsAShareOfTheWorkWhateverWasPaidAheadOrIsKeptBack() {
        List<InvoiceLine> lines = List.of(
                line(LineKind.MILESTONE, "10000.00"),
                line(LineKind.RETAINED, "-500.00"),
                line(LineKind.DEDUCTION, "-9000.00"));

        assertThat(GivenUp.byDiscount(lines, List.of(discount("500.00")))).isEqualByComparingTo("5");
    }

    @Test
    void withoutADiscountNothingIsGivenUp() {
        assertThat(GivenUp.byDiscount(List.of(line(LineKind.TIME, "100.00")), List.of()))
                .isZero();
    }

    @Test
    void aDeductionGivesUpWorkAndADepositDoesNot() {
        List<InvoiceLine> lines = List.of(
                line(LineKind.TIME, "900.00"), line(LineKind.FREE, "-50.00"), line(LineKind.DEDUCTION, "-500.00"));

        assertThat(GivenUp.byWritingOff(lines, new BigDecimal("100.00"))).isEqualByComparingTo("15");
        assertThat(GivenUp.byWritingOff(List.of(), NOTHING)).isZero();
    }

    private static Allowance discount(String amount) {
        return new Allowance("S", new BigDecimal("19"), new BigDecimal(amount), "Agreed");
    }

    private static InvoiceLine line(LineKind kind, String net) {
        BigDecimal amount = new BigDecimal(net);
        return new InvoiceLine(
                "line",
                kind,
                "Work",
                false,
                BigDecimal.valueOf(amount.signum()),
                "C62",
                amount.abs(),
                amount,
                amount,
                "S",
                new BigDecimal("19"),
                null,
                null,
                null);
    }
}
