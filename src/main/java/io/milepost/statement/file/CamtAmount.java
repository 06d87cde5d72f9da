package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.math.BigDecimal;

/** Amt, with its currency, and CdtDbtInd beside it. */
final class CamtAmount {
    private CamtAmount() {}

    static BigDecimal of(XmlElement holder, String... path) {
        XmlElement amount = holder.first(path)
                .orElseThrow(() -> new UnreadableStatement(holder.line(), "the entry has no amount."));
        return WrittenAmount.of(amount.text(), amount.attribute("Ccy"), amount.line());
    }

    static String currency(XmlElement holder, String... path) {
        return holder.first(path.length == 0 ? new String[] {"Amt"} : path)
                .map(amount -> amount.attribute("Ccy"))
                .orElse("");
    }

    /** Below zero where it is a debit. */
    static BigDecimal signed(XmlElement holder) {
        BigDecimal amount = of(holder, "Amt");
        return isCredit(holder) ? amount : amount.negate();
    }

    static boolean isCredit(XmlElement holder) {
        return switch (holder.text("CdtDbtInd")) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default -> throw new UnreadableStatement(holder.line(), "it is not said whether money came or went.");
        };
    }
}
