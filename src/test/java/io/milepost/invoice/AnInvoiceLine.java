package io.milepost.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lines of one piece each, for tests about what they come to. */
final class AnInvoiceLine {
    private AnInvoiceLine() {}

    static InvoiceLine of(String rate, BigDecimal net) {
        return of(1, rate, net);
    }

    static InvoiceLine of(int position, String rate, BigDecimal net) {
        return new InvoiceLine(
                "free:" + position,
                LineKind.FREE,
                "Work " + position,
                false,
                BigDecimal.ONE,
                "C62",
                net,
                net,
                net,
                "S",
                new BigDecimal(rate),
                null,
                null,
                null);
    }

    static List<InvoiceLine> all(String rate, String... nets) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (String net : nets) {
            lines.add(of(lines.size() + 1, rate, new BigDecimal(net)));
        }
        return lines;
    }
}
