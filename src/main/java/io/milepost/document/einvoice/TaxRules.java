package io.milepost.document.einvoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How VAT applies: BR-S-…, BR-Z-…, BR-E-…, BR-AE-…, BR-IC-…, BR-G-…, BR-O-… but for the sums. */
final class TaxRules {
    private final Findings findings;

    TaxRules(Findings findings) {
        this.findings = findings;
    }

    void check() {
        var invoice = findings.invoice();
        invoice.lines().forEach(line -> line(line.vatCategory(), line.vatPercent(), line));
        for (Allowance allowance : invoice.allowances()) {
            rate(allowance.category(), allowance.percent(), "The discount");
            findings.require(
                    !Text.isBlank(allowance.reason()),
                    "allowance-reason",
                    "discount",
                    "The discount has no reason: the client reads it on the invoice.");
        }
        for (TaxSubtotal tax : invoice.taxes()) {
            rate(tax.category(), tax.percent(), "The VAT of the invoice");
            findings.require(
                    !tax.category().equals(Category.E.name()) || !Text.isBlank(tax.note()),
                    "tax-note",
                    "lines",
                    "What is exempt from VAT needs a legal note: accounting has it added to the table tax-treatment.");
        }
        var used = Stream.concat(
                        invoice.lines().stream().map(Line::vatCategory),
                        invoice.allowances().stream().map(Allowance::category))
                .collect(Collectors.toCollection(TreeSet::new));
        registrations(used);
        findings.require(
                !used.contains(Category.O.name()) || used.size() == 1,
                "tax-mixed",
                "lines",
                "What is outside the scope of VAT (O) stands alone on an invoice: hold the rest for an invoice of its own.");
    }

    /** Outside the scope of VAT nobody shows a VAT id; beside anything else it is refused as such. */
    private void registrations(Set<String> used) {
        if (used.contains(Category.O.name())) {
            return;
        }
        var terms = findings.terms();
        var intraCommunity = used.contains(Category.K.name());
        var onlyVatId = intraCommunity || used.contains(Category.G.name());
        findings.issuer(
                terms.sellerVatId() != null || !onlyVatId && (terms.sellerTaxNumber() != null || used.isEmpty()),
                "seller-incomplete",
                "vat-id",
                "VAT id");
        findings.client(
                terms.buyerVatId() != null || !intraCommunity && !used.contains(Category.AE.name()),
                "no-vat-id",
                "vatId",
                "VAT id",
                intraCommunity ? "an intra-Community supply" : "reverse charge");
    }

    private void line(String category, BigDecimal percent, Line line) {
        rate(category, percent, "Line %d".formatted(line.position()));
    }

    private void rate(String code, BigDecimal percent, String what) {
        var category = Category.of(code).orElse(null);
        findings.require(
                category != null,
                "tax-undecided",
                "lines",
                "%s has a VAT category '%s' that there is not: accounting has the case added to the table tax-treatment."
                        .formatted(what, code));
        if (category != null) {
            findings.require(
                    category == Category.O || (category == Category.S ? percent.signum() > 0 : percent.signum() == 0),
                    "tax-rate",
                    "lines",
                    "%s has VAT of %s %% in category %s, which %s: accounting corrects the table tax-treatment."
                            .formatted(
                                    what,
                                    percent.toPlainString(),
                                    code,
                                    category == Category.S ? "has a rate above 0" : "has the rate 0"));
        }
    }
}
