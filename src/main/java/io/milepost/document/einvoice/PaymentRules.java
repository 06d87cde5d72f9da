package io.milepost.document.einvoice;

/** How it is paid: BR-50, BR-61, BR-DE-1, BR-DE-19; an IBAN's check digits always, since money goes astray without. */
final class PaymentRules {
    private final Findings findings;

    PaymentRules(Findings findings) {
        this.findings = findings;
    }

    void check() {
        var payment = findings.terms().payment();
        var account = payment.account();
        if (findings.terms().asksLikeXRechnung()) {
            findings.issuer(payment.means() != null, "seller-incomplete", "iban", "IBAN");
        }
        findings.issuerWrong(
                account == null || !account.isIban() || account.hasRightCheckDigits(),
                "seller-iban",
                "iban",
                "The firm's IBAN %s has wrong check digits".formatted(account == null ? "" : account.id()));
    }
}
