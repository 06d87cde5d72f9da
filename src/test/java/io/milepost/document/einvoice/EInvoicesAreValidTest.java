package io.milepost.document.einvoice;

import io.milepost.document.ARandomInvoice;
import io.milepost.document.OfficialRules;
import org.junit.jupiter.api.Test;

class EInvoicesAreValidTest {
    @Test
    void quick() {
        var t0 = System.nanoTime();
        for (long seed = 0; seed < 60; seed++) {
            var invoice = ARandomInvoice.of(seed);
            var xml = Syntax.of(invoice).orElseThrow().write(invoice);
            var found = OfficialRules.findings(invoice.eInvoice().profile(), invoice.kind(), xml);
            System.out.println(seed + " " + invoice.kind() + " "
                    + invoice.eInvoice().profile() + " " + (System.nanoTime() - t0) / 1_000_000 + "ms " + found);
        }
    }
}
