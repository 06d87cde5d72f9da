package io.milepost.document.einvoice;

import io.milepost.client.Profile;

/** References, period and currency: BR-DE-15, PEPPOL-EN16931-R003, BR-CO-25, BR-29, BR-CL-04. */
final class ReferenceRules {
    private final Findings findings;

    ReferenceRules(Findings findings) {
        this.findings = findings;
    }

    void check() {
        var invoice = findings.invoice();
        var terms = findings.terms();
        var reference = !Text.isBlank(invoice.buyerReference());
        if (terms.asksLikeXRechnung()) {
            findings.client(reference, "client-reference", "buyerReference", "buyer reference (Leitweg-ID)");
        } else if (terms.profile() == Profile.PEPPOL_UBL) {
            findings.require(
                    reference || !Text.isBlank(invoice.poNumber()),
                    "client-reference",
                    "client.buyerReference",
                    "Client %s has no buyer reference and project %s no purchase order number; Peppol requires one of the two: accounting adds it."
                            .formatted(invoice.buyer().code(), invoice.projectCode()));
        }
        var preceding = invoice.preceding();
        findings.require(
                !terms.isCredit() || preceding != null && !Text.isBlank(preceding.number()),
                "no-preceding",
                null,
                "The credit note does not say which invoice it corrects.");
        findings.require(
                !invoice.serviceTo().isBefore(invoice.serviceFrom()),
                "period",
                "lines",
                "The service period ends before it begins: correct the dates of what is billed.");
        findings.require(
                Codes.isCurrency(invoice.currency(), terms.profile()),
                "currency",
                "client.currency",
                "The currency %s is not on the list of e-invoices: accounting sets client %s to PDF only (eInvoice none), or agrees another currency."
                        .formatted(invoice.currency(), invoice.buyer().code()));
    }
}
