package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a bank's file in whichever format it is, all of it or nothing. */
@Component
public class ReadStatements {
    private final List<StatementFormat> formats;

    ReadStatements(List<StatementFormat> formats) {
        this.formats = formats;
    }

    /** What a file says: one statement per account, its pages and days in one. */
    public record Read(String format, List<ReadStatement> statements) {}

    /** Refuses with {@link UnreadableStatement}. */
    public Read read(byte[] content) {
        var file = new StatementFile(content);
        StatementFormat format = formats.stream()
                .filter(each -> each.recognises(file))
                .findFirst()
                .orElseThrow(() -> new UnreadableStatement(
                        "This is no bank statement that can be read: it must be CAMT.053, MT940, or CSV with the columns"
                                + " account, bookingDate, amount and currency."));
        Map<String, ReadStatement> byAccount = new LinkedHashMap<>();
        int entries = 0;
        for (ReadStatement each : format.read(file)) {
            entries += each.entries().size();
            EntryLimit.check(entries);
            byAccount.merge(Shown.code(each.account(), 60), each.checked(), ReadStatements::follow);
        }
        if (byAccount.isEmpty()) {
            throw new UnreadableStatement("The file has no statement and no entry.");
        }
        return new Read(format.name(), List.copyOf(byAccount.values()));
    }

    /** A page or a day, and the next one; what was left out in between shows in the balances. */
    private static ReadStatement follow(ReadStatement first, ReadStatement next) {
        if (!first.currency().equals(next.currency())) {
            throw new UnreadableStatement(
                    next.line(),
                    "the account is in %s here and in %s above.".formatted(next.currency(), first.currency()));
        }
        List<ReadEntry> entries = new ArrayList<>(first.entries());
        entries.addAll(next.entries());
        boolean continues = first.closing() != null
                && next.opening() != null
                && first.closing().compareTo(next.opening()) == 0;
        return new ReadStatement(
                first.line(),
                first.account(),
                first.currency(),
                first.number().isEmpty() ? next.number() : first.number(),
                first.from(),
                next.to() == null ? first.to() : next.to(),
                continues ? first.opening() : null,
                continues ? next.closing() : null,
                List.copyOf(entries));
    }
}
