package io.milepost.document.einvoice;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import org.jspecify.annotations.Nullable;

/** How an invoice is paid (BG-16); a credit note asks for no payment, it is cleared with its invoice. */
record Payment(FrozenInvoice invoice) {
    private static final String CREDIT_TRANSFER = "30";
    private static final String SEPA_CREDIT_TRANSFER = "58";
    private static final String CLEARING = "97";

    /** BT-84. */
    @Nullable
    Account account() {
        var written = Text.compact(invoice.seller().iban());
        return isCredit() || written == null ? null : new Account(written);
    }

    /** BT-86. */
    @Nullable
    String bic() {
        return Text.compact(invoice.seller().bic());
    }

    /** BT-81, UNTDID 4461; null where no account is told. */
    @Nullable
    String means() {
        var account = account();
        if (isCredit()) {
            return CLEARING;
        }
        if (account == null) {
            return null;
        }
        return account.isInSepa() && invoice.currency().equals("EUR") ? SEPA_CREDIT_TRANSFER : CREDIT_TRANSFER;
    }

    /** BT-20. */
    @Nullable
    String terms() {
        return new PaymentWords(invoice.language()).of(invoice);
    }

    private boolean isCredit() {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE;
    }
}
