package io.milepost.web.statements;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.milepost.statement.BankStatement;
import io.milepost.statement.EntryState;
import io.milepost.statement.ImportedStatements;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bank statement in a list: whose it is, and how many of its entries are decided. */
record StatementJson(
        String id,
        String account,
        String currency,
        String number,
        LocalDate from,
        LocalDate to,
        @Nullable String opening,
        @Nullable String closing,
        String format,
        String sha256,
        String importedBy,
        Instant importedAt,
        Counts entries) {

    record Counts(long open, long booked, long notOurs) {}

    /** What came of a file. */
    record Imported(List<StatementJson> statements, Entries entries) {
        static Imported of(ImportedStatements imported, Map<String, Map<EntryState, Long>> counts) {
            return new Imported(
                    imported.statements().stream()
                            .map(each -> StatementJson.of(each, counts))
                            .toList(),
                    new Entries(imported.fresh(), imported.known(), imported.open(), imported.notOurs()));
        }
    }

    /**
     * How many of a file's entries are new and known; of the new ones how many wait for accounting's word, and how many concern
     * no invoice.
     */
    record Entries(@JsonProperty("new") int fresh, int known, int toConfirm, int notOurs) {}

    record Listed(List<StatementJson> items, int page, int size, long total) {}

    static StatementJson of(BankStatement statement, Map<String, Map<EntryState, Long>> counts) {
        Map<EntryState, Long> own = counts.getOrDefault(statement.id(), Map.of());
        Currency currency = statement.currency();
        return new StatementJson(
                statement.id(),
                statement.account(),
                currency.getCurrencyCode(),
                statement.number(),
                statement.from(),
                statement.to(),
                amount(statement.opening(), currency),
                amount(statement.closing(), currency),
                statement.format(),
                statement.fileHash(),
                statement.importedBy(),
                statement.importedAt(),
                new Counts(
                        own.getOrDefault(EntryState.OPEN, 0L),
                        own.getOrDefault(EntryState.BOOKED, 0L),
                        own.getOrDefault(EntryState.NOT_OURS, 0L)));
    }

    private static @Nullable String amount(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : Numbers.amount(amount, currency);
    }
}
