package io.milepost.web.client;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.money.Money;
import io.milepost.receivable.Receivable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the lines come to what is to be paid now. Every figure is the ledger's; nothing is added up here. */
final class PageTotals {
    private PageTotals() {}

    static List<Named> of(FrozenInvoice invoice, Receivable owed, PageWords words) {
        List<Named> sums = new ArrayList<>();
        invoice.allowances()
                .forEach(allowance -> sums.add(new Named(
                        allowance.reason(), words.amount(allowance.amount().negate(), invoice.currency()), "")));
        sums.add(new Named(words.text("net"), words.amount(invoice.totals().net(), invoice.currency()), ""));
        invoice.taxes()
                .forEach(tax -> sums.add(new Named(
                        words.text("vat", Map.of("percent", words.wording().percent(tax.percent()))),
                        words.amount(tax.vat(), invoice.currency()),
                        "")));
        sums.add(new Named(words.text("gross"), words.amount(invoice.totals().gross(), invoice.currency()), "sum"));
        less(sums, words, "ahead", invoice.prepaid(), invoice);
        less(sums, words, "credited", owed.credited().amount(), invoice);
        less(sums, words, "paid", owed.paid().amount(), invoice);
        less(sums, words, "waived", owed.writtenOff().amount(), invoice);
        less(sums, words, "withheld", owed.withheld().amount(), invoice);
        Money toPay = PageStatus.toPay(owed);
        if (!toPay.equals(Money.rounded(invoice.totals().gross(), owed.currency()))) {
            sums.add(new Named(words.text("toPay"), words.amount(toPay), "sum"));
        }
        return sums;
    }

    private static void less(List<Named> sums, PageWords words, String key, BigDecimal amount, FrozenInvoice invoice) {
        if (amount.signum() != 0) {
            sums.add(new Named(words.text(key), words.amount(amount.negate(), invoice.currency()), ""));
        }
    }
}
