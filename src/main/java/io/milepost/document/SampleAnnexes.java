package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The annexes of a sample: the code to pay by, and some hours, so that a design shows all that it has. */
public final class SampleAnnexes {
    private static final int[] HALF_HOURS = {7, 12, 9, 15, 4, 11, 17};

    private SampleAnnexes() {}

    /** The code alone. */
    public static Annexes of(FrozenInvoice invoice) {
        return new Annexes(PaymentPart.code(invoice), PaymentPart.slip(invoice), List.of(), List.of(), List.of());
    }

    /** With 37.5 hours in which {@code role} did {@code what}, on the last days of the invoice's service period. */
    public static Annexes of(FrozenInvoice invoice, String role, String what) {
        var code = of(invoice);
        return new Annexes(code.paymentCode(), code.slip(), List.of(hours(invoice, role, what)), List.of(), List.of());
    }

    private static Annexes.TimeGroup hours(FrozenInvoice invoice, String role, String what) {
        var rows = new ArrayList<Annexes.TimeRow>();
        var sum = BigDecimal.ZERO;
        for (int halves : HALF_HOURS) {
            var hours = BigDecimal.valueOf(halves).divide(BigDecimal.valueOf(2));
            rows.add(new Annexes.TimeRow(
                    invoice.serviceTo().minusDays(HALF_HOURS.length - rows.size()), null, role, null, what, hours));
            sum = sum.add(hours);
        }
        return new Annexes.TimeGroup(what, rows, sum);
    }
}
