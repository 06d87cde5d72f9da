package io.milepost.statement.file;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One booking as a bank's file says it. Texts the file leaves out are empty.
 *
 * @param line where it is in the file
 * @param amount above zero; {@code credit} says which way it went
 * @param charges what banks kept of it on the way, in the same currency
 * @param returned the bank takes an earlier booking back by it
 * @param text what the payer wrote
 * @param structured the payee's reference that the payer's bank passed on (ISO 11649, or 27 digits in Switzerland)
 */
public record ReadEntry(
        int line,
        LocalDate booked,
        LocalDate valued,
        BigDecimal amount,
        BigDecimal charges,
        String currency,
        boolean credit,
        boolean returned,
        String text,
        String structured,
        String endToEnd,
        String payer,
        String payerIban,
        String bankReference) {
    /** Below zero where it left the account. */
    BigDecimal signed() {
        return credit ? amount : amount.negate();
    }
}
