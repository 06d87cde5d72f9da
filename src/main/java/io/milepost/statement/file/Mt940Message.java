package io.milepost.statement.file;

import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.Tag;
import com.prowidesoftware.swift.model.field.Field61;
import io.milepost.statement.UnreadableStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One message of an MT 940 file: a statement, or a page of it. */
final class Mt940Message {
    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})([\\d,]+)");
    private static final Pattern ACCOUNT = Pattern.compile("(.+?)\\s*([A-Z]{3})?");

    private final int begins;
    private final List<ReadEntry> entries = new ArrayList<>();
    private String account = "";
    private String number = "";
    private String currency = "";
    private @Nullable LocalDate to;
    private @Nullable BigDecimal opening;
    private @Nullable BigDecimal closing;

    private Mt940Message(int begins) {
        this.begins = begins;
    }

    static ReadStatement read(String fields, int begins) {
        if (!fields.startsWith(":20:")) {
            throw new UnreadableStatement(Math.max(1, begins), "a statement begins with the field :20:.");
        }
        var message = new Mt940Message(begins);
        List<Tag> tags = SwiftParser.parseBlock4("{4:\r\n" + fields + "-}").getTags();
        int line = begins;
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            String value = Objects.requireNonNullElse(tag.getValue(), "");
            message.take(Objects.requireNonNullElse(tag.getName(), ""), value, following(tags, i), line);
            line += (int) value.chars().filter(c -> c == '\n').count() + 1;
        }
        if (message.currency.isEmpty()) {
            throw new UnreadableStatement(begins, "the statement has no opening balance (:60F:).");
        }
        if (message.closing == null) {
            throw new UnreadableStatement(begins, "the statement has no closing balance (:62F:): the file is cut off.");
        }
        return message.read();
    }

    /** What the bank says of an entry, in the field after it. */
    private static String following(List<Tag> tags, int i) {
        return i + 1 < tags.size() && "86".equals(tags.get(i + 1).getName())
                ? Objects.requireNonNullElse(tags.get(i + 1).getValue(), "")
                : "";
    }

    private void take(String tag, String value, String following, int line) {
        switch (tag) {
            case "25", "25P" -> account = account(value);
            case "28C", "28" -> number = value.strip();
            case "60F", "60M" -> {
                Matcher balance = balance(value, line);
                currency = balance.group(3);
                opening = amount(balance, line);
            }
            case "62F", "62M" -> {
                Matcher balance = balance(value, line);
                to = WrittenDay.of(balance.group(2), line);
                closing = amount(balance, line);
            }
            case "61" -> {
                if (currency.isEmpty()) {
                    throw new UnreadableStatement(line, "an entry stands before the opening balance (:60F:).");
                }
                entries.add(Mt940Entry.read(new Field61(value), new Narrative(following), currency, line));
                EntryLimit.check(entries.size());
            }
            default -> {}
        }
    }

    private static Matcher balance(String value, int line) {
        Matcher balance = BALANCE.matcher(value.strip());
        if (!balance.matches()) {
            throw new UnreadableStatement(
                    line, "'%s' is no balance like C261130EUR1190,00.".formatted(Shown.shortly(value)));
        }
        return balance;
    }

    private static BigDecimal amount(Matcher balance, int line) {
        BigDecimal amount = WrittenAmount.of(balance.group(4), balance.group(3), line);
        return balance.group(1).equals("C") ? amount : amount.negate();
    }

    /** Without the currency some banks write behind it. */
    private static String account(String value) {
        String first = value.strip().lines().findFirst().orElse("");
        Matcher account = ACCOUNT.matcher(first);
        return account.matches() ? account.group(1) : first;
    }

    private ReadStatement read() {
        return new ReadStatement(begins, account, currency, number, null, to, opening, closing, List.copyOf(entries));
    }
}
