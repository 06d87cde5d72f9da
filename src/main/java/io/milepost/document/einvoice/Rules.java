package io.milepost.document.einvoice;

import io.milepost.client.Profile;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.Problem;
import java.util.List;

/**
 * Says of an invoice's content what the official validators would refuse of its XML: EN 16931 1.3.16, ZUGFeRD 2.4, XRechnung
 * 3.0.2 and Peppol BIS Billing 2026.5, as far as our own writers can break them, warnings included.
 */
public final class Rules {
    private Rules() {}

    /** Nothing for who wants no e-invoice. */
    public static List<Problem> problems(FrozenInvoice invoice) {
        var asked = invoice.eInvoice();
        if (asked == null || asked.profile() == Profile.NONE) {
            return List.of();
        }
        var findings = new Findings(new BusinessTerms(invoice, asked.profile()));
        if (!Syntax.canSay(invoice)) {
            findings.require(asked.profile() == Profile.FACTUR_X, "currency", "client.eInvoice", unsayable(invoice));
            return findings.all();
        }
        new PartyRules(findings).check();
        new EndpointRules(findings).check();
        new ReferenceRules(findings).check();
        new LineRules(findings).check();
        new TaxRules(findings).check();
        new TotalRules(findings).check();
        new PaymentRules(findings).check();
        return findings.all();
    }

    /** Why the PDF goes out without XML, where its client wanted one in it. */
    public static List<Problem> warnings(FrozenInvoice invoice) {
        var asked = invoice.eInvoice();
        return asked == null || asked.profile() != Profile.FACTUR_X || Syntax.canSay(invoice)
                ? List.of()
                : List.of(new Problem(
                        "pdf-only",
                        "Amounts in %s have three decimals, which no e-invoice can state: client %s receives the PDF alone."
                                .formatted(invoice.currency(), invoice.buyer().code()),
                        "client.eInvoice",
                        null));
    }

    private static String unsayable(FrozenInvoice invoice) {
        return "Amounts in %s have three decimals, which no e-invoice can state: accounting sets client %s to PDF only (eInvoice none), or agrees another currency."
                .formatted(invoice.currency(), invoice.buyer().code());
    }
}
