package io.milepost.statement.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One Stmt of a camt.053, part by part. */
final class CamtStatement {
    private static final Set<String> OPENING = Set.of("OPBD", "PRCD");
    private static final String CLOSING = "CLBD";
    private static final String BOOKED = "BOOK";

    private final int line;
    private final List<ReadEntry> entries = new ArrayList<>();
    private String account = "";
    private String currency = "";
    private String number = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable BigDecimal opening;
    private @Nullable BigDecimal closing;

    CamtStatement(int line) {
        this.line = line;
    }

    void take(XmlElement part) {
        switch (part.name()) {
            case "LglSeqNb" -> number = part.text();
            case "ElctrncSeqNb" -> number = number.isEmpty() ? part.text() : number;
            case "FrToDt" -> {
                from = day(part, "FrDtTm");
                to = day(part, "ToDtTm");
            }
            case "Acct" -> {
                account = part.textOf(List.of(new String[] {"Id", "IBAN"}, new String[] {"Id", "Othr", "Id"}));
                currency = part.text("Ccy");
            }
            case "Bal" -> balance(part);
            case "Ntry" -> {
                if (isBooked(part)) {
                    List<ReadEntry> read = new CamtEntry(part, currency).read();
                    entries.addAll(read);
                    EntryLimit.check(entries.size());
                    currency =
                            currency.isEmpty() && !read.isEmpty() ? read.get(0).currency() : currency;
                }
            }
            default -> {}
        }
    }

    private static @Nullable LocalDate day(XmlElement part, String name) {
        String text = part.text(name);
        return text.isEmpty() ? null : WrittenDay.of(text, part.line());
    }

    private void balance(XmlElement balance) {
        String kind = balance.text("Tp", "CdOrPrtry", "Cd");
        BigDecimal amount = CamtAmount.signed(balance);
        currency = currency.isEmpty() ? CamtAmount.currency(balance) : currency;
        if (OPENING.contains(kind) && (opening == null || kind.equals("OPBD"))) {
            opening = amount;
        } else if (kind.equals(CLOSING)) {
            closing = amount;
        }
        if (kind.equals(CLOSING) || OPENING.contains(kind)) {
            String day = balance.textOf(List.of(new String[] {"Dt", "Dt"}, new String[] {"Dt", "DtTm"}));
            if (!day.isEmpty() && kind.equals(CLOSING)) {
                to = to == null ? WrittenDay.of(day, balance.line()) : to;
            }
        }
    }

    /** What is only announced is no entry yet. */
    private static boolean isBooked(XmlElement entry) {
        String status = entry.textOf(List.of(new String[] {"Sts", "Cd"}, new String[] {"Sts"}));
        return status.isEmpty() || status.equals(BOOKED);
    }

    ReadStatement read() {
        return new ReadStatement(line, account, currency, number, from, to, opening, closing, List.copyOf(entries));
    }
}
