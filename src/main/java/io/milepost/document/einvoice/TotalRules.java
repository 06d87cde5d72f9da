package io.milepost.document.einvoice;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * That it adds up: BR-CO-10 to -18, BR-…-01, -08, -09, and all of it to the cent, where the validators let VAT and bases pass
 * that are off by almost 1.00.
 */
final class TotalRules {
    private static final BigDecimal MOST_CENTS_OFF = BigDecimal.valueOf(5);
    private static final String FIELD = "lines";

    private final Findings findings;
    private final FrozenInvoice invoice;
    private final int decimals;

    TotalRules(Findings findings) {
        this.findings = findings;
        this.invoice = findings.invoice();
        this.decimals = BusinessTerms.decimals(invoice.currency());
    }

    private record Rate(String category, BigDecimal percent) {
        static Rate of(String category, BigDecimal percent) {
            return new Rate(category, percent.stripTrailingZeros());
        }
    }

    void check() {
        Map<Rate, BigDecimal> bases = new HashMap<>();
        for (Line line : invoice.lines()) {
            bases.merge(Rate.of(line.vatCategory(), line.vatPercent()), line.net(), BigDecimal::add);
        }
        for (Allowance allowance : invoice.allowances()) {
            bases.merge(
                    Rate.of(allowance.category(), allowance.percent()),
                    allowance.amount().negate(),
                    BigDecimal::add);
        }
        for (TaxSubtotal tax : invoice.taxes()) {
            var base = bases.remove(Rate.of(tax.category(), tax.percent()));
            require(
                    base != null && base.compareTo(tax.base()) == 0,
                    "tax-base",
                    "The base of VAT at %s %% (%s) is not what its lines come to"
                            .formatted(tax.percent(), tax.category()));
            require(
                    isVat(tax),
                    "tax-amount",
                    "VAT at %s %% (%s) is not its base times the rate".formatted(tax.percent(), tax.category()));
        }
        bases.keySet()
                .forEach(rate -> require(
                        false,
                        "tax-base",
                        "VAT at %s %% (%s) is missing".formatted(rate.percent().toPlainString(), rate.category())));
        sums();
    }

    private void sums() {
        var totals = invoice.totals();
        var terms = findings.terms();
        var vat = invoice.taxes().stream().map(TaxSubtotal::vat).reduce(BigDecimal.ZERO, BigDecimal::add);
        require(
                totals.net().compareTo(terms.linesNet().subtract(terms.allowancesTotal())) == 0,
                "total-net",
                "The net total is not what the lines come to");
        require(totals.vat().compareTo(vat) == 0, "total-vat", "The VAT total is not what the rates come to");
        require(
                totals.gross().compareTo(totals.net().add(totals.vat())) == 0,
                "total-gross",
                "The total is not net and VAT");
        var accounting = terms.accountingVat();
        if (accounting != null) {
            require(
                    accounting.vat().signum() < 0 == totals.vat().signum() < 0,
                    "accounting-vat",
                    "VAT in %s has another sign than in %s".formatted(accounting.currency(), invoice.currency()));
        }
    }

    /**
     * A partial credit takes what is left of the invoice's VAT: less than one cent from base × rate, and as much more for each
     * credit note that was counted when an earlier one was laid out, and was withdrawn since.
     */
    private boolean isVat(TaxSubtotal tax) {
        var exact = tax.base().multiply(tax.percent()).movePointLeft(2);
        return findings.terms().isCredit()
                ? exact.subtract(tax.vat()).abs().compareTo(MOST_CENTS_OFF.movePointLeft(decimals)) < 0
                : exact.setScale(decimals, RoundingMode.HALF_UP).compareTo(tax.vat()) == 0;
    }

    private void require(boolean right, String code, String sentence) {
        findings.require(right, code, FIELD, sentence + ": save the draft again, and tell support if this stays.");
    }
}
