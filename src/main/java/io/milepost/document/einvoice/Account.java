package io.milepost.document.einvoice;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/** The account an invoice is paid to (BT-84), written without spaces: an IBAN (ISO 13616) where it looks like one. */
record Account(String id) {
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    /** European Payments Council, EPC409-09: countries and territories of SEPA, by the IBAN's own country code. */
    private static final Set<String> SEPA = Set.of(
            "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR",
            "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
            "RS", "SE", "SI", "SK", "SM", "VA");

    boolean isIban() {
        return IBAN.matcher(id).matches();
    }

    boolean isInSepa() {
        return isIban() && SEPA.contains(id.substring(0, 2));
    }

    /** ISO 7064 MOD 97-10. */
    boolean hasRightCheckDigits() {
        var digits = new StringBuilder();
        (id.substring(4) + id.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).equals(BigInteger.ONE);
    }
}
