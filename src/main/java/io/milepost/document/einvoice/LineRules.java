package io.milepost.document.einvoice;

import io.milepost.client.Profile;
import io.milepost.invoice.FrozenInvoice.Line;
import java.math.RoundingMode;

/** The lines: BR-16, BR-21 to BR-30, PEPPOL-EN16931-R110, -R111, and net = quantity × price to the cent (R120 is within 0.02). */
final class LineRules {
    private final Findings findings;

    LineRules(Findings findings) {
        this.findings = findings;
    }

    void check() {
        var invoice = findings.invoice();
        findings.require(
                !invoice.lines().isEmpty(), "nothing-billed", "items", "Nothing is billed: an invoice needs a line.");
        invoice.lines().forEach(this::line);
    }

    private void line(Line line) {
        var at = line.position();
        findings.line(!Text.isBlank(line.description()), "line-text", at, "has no text: say what it is for");
        findings.line(
                Codes.isUnit(String.valueOf(line.unit())),
                "line-unit",
                at,
                "has a unit '%s' that no e-invoice knows: bill hours or pieces".formatted(line.unit()));
        findings.line(
                line.unitPrice().signum() >= 0,
                "line-price",
                at,
                "has a negative price: for a deduction give a negative quantity");
        var product = line.quantity()
                .multiply(line.unitPrice())
                .setScale(BusinessTerms.decimals(findings.invoice().currency()), RoundingMode.HALF_UP);
        findings.line(
                product.compareTo(line.net()) == 0,
                "line-net",
                at,
                "does not come to quantity × price, %s".formatted(product.toPlainString()));
        var from = line.from();
        var to = line.to();
        findings.line(
                from == null || to == null || !to.isBefore(from), "line-period", at, "was done before it was begun");
        if (findings.terms().profile() != Profile.FACTUR_X) {
            var invoice = findings.invoice();
            findings.line(
                    (from == null || !from.isBefore(invoice.serviceFrom()))
                            && (to == null || !to.isAfter(invoice.serviceTo())),
                    "line-period",
                    at,
                    "was done outside the invoice's service period");
        }
    }
}
