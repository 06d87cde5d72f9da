package io.milepost.statement;

import io.milepost.calendar.WrittenDates;
import io.milepost.statement.file.ReadEntry;
import io.milepost.statement.file.ReadStatement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one file said of one of the firm's accounts, as far as it was new. A row is never changed. */
@Entity
@Table(name = "bank_statement")
public class BankStatement {
    private static final int LONGEST_NUMBER = 60;

    @Id
    private String id;

    private String account;
    private String currency;
    private String number;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    private @Nullable BigDecimal opening;
    private @Nullable BigDecimal closing;
    private String format;

    @Column(name = "file_sha256")
    private String fileHash;

    @Column(name = "imported_by")
    private String importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Version
    private @Nullable Integer version;

    protected BankStatement() {}

    BankStatement(String account, ReadStatement read, String format, String fileHash, String by, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.account = account;
        this.currency = read.currency();
        this.number = read.number().length() <= LONGEST_NUMBER
                ? read.number()
                : read.number().substring(0, LONGEST_NUMBER);
        Comparator<LocalDate> order = Comparator.naturalOrder();
        this.from = days(read).min(order).orElseThrow();
        this.to = days(read).max(order).orElseThrow();
        this.opening = read.opening();
        this.closing = read.closing();
        this.format = format;
        this.fileHash = fileHash;
        this.importedBy = by;
        this.importedAt = at;
    }

    private static Stream<LocalDate> days(ReadStatement read) {
        return Stream.concat(
                read.entries().stream().map(ReadEntry::booked),
                Stream.of(read.from(), read.to()).filter(day -> day != null));
    }

    public String id() {
        return id;
    }

    /** An IBAN without blanks. */
    public String account() {
        return account;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    /** The bank's, may be empty. */
    public String number() {
        return number;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public @Nullable BigDecimal opening() {
        return opening;
    }

    public @Nullable BigDecimal closing() {
        return closing;
    }

    public String format() {
        return format;
    }

    /** SHA-256 of the file. */
    public String fileHash() {
        return fileHash;
    }

    public String importedBy() {
        return importedBy;
    }

    public Instant importedAt() {
        return importedAt;
    }

    /** Such as "statement 231/2026 of 30 Nov 2026". */
    public String inWords() {
        return number.isEmpty()
                ? "statement of " + WrittenDates.day(to)
                : "statement %s of %s".formatted(number, WrittenDates.day(to));
    }
}
