package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one account.
 *
 * @param account an IBAN, or what the bank calls the account
 * @param number the bank's number of the statement, may be empty
 * @param opening with its sign; null where the file has none
 */
public record ReadStatement(
        int line,
        String account,
        String currency,
        String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal opening,
        @Nullable BigDecimal closing,
        List<ReadEntry> entries) {
    /** Refuses a statement that doesn't add up: something of it is missing. */
    ReadStatement checked() {
        for (ReadEntry entry : entries) {
            if (!entry.currency().equals(currency)) {
                throw new UnreadableStatement(
                        entry.line(), "the entry is in %s, the account in %s.".formatted(entry.currency(), currency));
            }
        }
        BigDecimal sum = entries.stream().map(ReadEntry::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (opening != null && closing != null && opening.add(sum).compareTo(closing) != 0) {
            throw new UnreadableStatement(
                    line,
                    "the balances don't add up: %s and the entries come to %s, the statement says %s. Is the file complete?"
                            .formatted(opening, opening.add(sum).toPlainString(), closing));
        }
        return this;
    }
}
