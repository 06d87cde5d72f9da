package io.milepost.document;

import io.milepost.billing.RetainerBalance;
import io.milepost.money.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was used of a retainer's hours, and what becomes of the rest, in the client's words. */
final class PrintedIncludedHours {
    private PrintedIncludedHours() {}

    static String of(RetainerBalance balance, Wording words) {
        List<String> told = new ArrayList<>();
        told.add(words.sentence(
                balance.running() ? "includedSoFar" : "includedUsed",
                Map.of(
                        "period", words.period(balance.from(), balance.to()),
                        "used", words.hours(Quantity.hours(balance.used())),
                        "room", words.hours(Quantity.hours(balance.room())))));
        add("includedKept", balance.kept(), words, told);
        add("includedOver", balance.over(), words, told);
        add("includedCarried", balance.carried(), words, told);
        add("includedExpiring", balance.expiring(), words, told);
        return String.join(" ", told);
    }

    private static void add(String label, BigDecimal minutes, Wording words, List<String> told) {
        if (minutes.signum() > 0) {
            told.add(words.sentence(label, Map.of("hours", words.hours(Quantity.hours(minutes)))));
        }
    }
}
