package io.milepost.document.einvoice;

import io.milepost.client.Profile;
import io.milepost.invoice.FrozenInvoice;
import java.util.Optional;

/** The two ways EN 16931 is written down, and which of them an invoice's profile asks for. */
public enum Syntax {
    CII,
    UBL;

    /** None where the invoice's client wants none, or EN 16931 can't say its currency's decimals. */
    public static Optional<Syntax> of(FrozenInvoice invoice) {
        var asked = invoice.eInvoice();
        if (asked == null || asked.profile() == Profile.NONE || !canSay(invoice)) {
            return Optional.empty();
        }
        return Optional.of(asked.profile() == Profile.FACTUR_X || asked.profile() == Profile.XRECHNUNG_CII ? CII : UBL);
    }

    /** BR-DEC-…: amounts have two decimals at most, which leaves out KWD and its like. */
    public static boolean canSay(FrozenInvoice invoice) {
        return BusinessTerms.decimals(invoice.currency()) <= 2;
    }

    /** UTF-8. The same invoice gives the same bytes. */
    public byte[] write(FrozenInvoice invoice) {
        var asked = invoice.eInvoice();
        var terms = new BusinessTerms(invoice, asked == null ? Profile.FACTUR_X : asked.profile());
        return this == CII ? Cii.write(terms) : Ubl.write(terms);
    }
}
