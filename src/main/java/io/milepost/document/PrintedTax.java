package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of the VAT table: EN 16931 category (BT-118) and rate, with the note the law demands where no VAT is charged. */
record PrintedTax(String label, String base, String vat) {

    static PrintedTax of(TaxSubtotal tax, Wording words) {
        var label = words.sentence("tax." + tax.category(), Map.of("percent", words.percent(tax.percent())));
        return new PrintedTax(label, words.figure(tax.base()), words.figure(tax.vat()));
    }

    static List<String> notes(List<TaxSubtotal> taxes, Wording words) {
        return taxes.stream().flatMap(tax -> note(tax, words)).distinct().toList();
    }

    /** Said where VAT is charged in a currency that is not the firm's own. */
    static @Nullable String inBaseCurrency(FrozenInvoice invoice, Wording words) {
        var vat = invoice.accountingVat();
        if (vat == null || vat.vat().signum() == 0) {
            return null;
        }
        return words.sentence(
                "accountingVat",
                Map.of(
                        "vat", words.amount(vat.vat(), vat.currency()),
                        "from", invoice.currency(),
                        "rate", words.rate(vat.rate()),
                        "currency", vat.currency(),
                        "date", words.date(vat.rateDate())));
    }

    private static Stream<String> note(TaxSubtotal tax, Wording words) {
        var frozen = tax.note();
        if (frozen != null && !frozen.isBlank()) {
            return Stream.of(frozen);
        }
        return Stream.ofNullable(words.labels().get("note." + tax.category()));
    }
}
