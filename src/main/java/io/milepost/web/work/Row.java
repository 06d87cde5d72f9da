package io.milepost.web.work;

import io.milepost.project.Supply;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One record of an import as text, from a CSV line or a JSON object. What can't be read is noted as a sentence, and a
 * stand-in is handed on that nobody complains about a second time: a row with a note is never stored.
 */
final class Row {
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);
    private static final Pattern DATE = Pattern.compile("(19|2\\d)\\d{2,3}-\\d{2}-\\d{2}");
    private static final int LONGEST_SHOWN = 40;

    private final int line;
    private final Map<String, String> fields;
    private final List<String> unreadable = new ArrayList<>();

    /** {@code line} counts from 1; empty fields may be left out. */
    Row(int line, Map<String, String> fields) {
        this.line = line;
        this.fields = fields;
    }

    int line() {
        return line;
    }

    void note(String sentence) {
        unreadable.add(sentence);
    }

    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    String text(String name, String otherwise) {
        return given(name) == null ? otherwise : text(name);
    }

    @Nullable
    String optionalText(String name) {
        return given(name);
    }

    LocalDate date(String name) {
        String text = given(name);
        if (text == null) {
            note("The %s is missing; it must look like 2026-11-20.".formatted(name));
            return SOME_DAY;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // said below, in our words
        }
        note("The %s '%s' is not a day; it must look like 2026-11-20.".formatted(name, shown(text)));
        return SOME_DAY;
    }

    int wholeNumber(String name) {
        String text = given(name);
        if (text != null && text.matches("-?\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        note(
                text == null
                        ? "The %s are missing.".formatted(name)
                        : "The %s '%s' are not a whole number.".formatted(name, shown(text)));
        return 1;
    }

    BigDecimal number(String name) {
        if (given(name) == null) {
            note("The %s is missing.".formatted(name));
        }
        BigDecimal number = optionalNumber(name);
        return number == null ? BigDecimal.ONE : number;
    }

    @Nullable
    BigDecimal optionalNumber(String name) {
        String text = given(name);
        if (text == null) {
            return null;
        }
        if (!Numbers.isNumber(text)) {
            note("The %s '%s' is not a number like 129.90.".formatted(name, shown(text)));
            return null;
        }
        return new BigDecimal(text);
    }

    boolean flag(String name, boolean otherwise) {
        String text = given(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            note("'%s' must be true or false, not '%s'.".formatted(name, shown(text)));
        }
        return text.equalsIgnoreCase("true");
    }

    Supply supply(String name) {
        String text = given(name);
        return Supply.named(text).orElseGet(() -> {
            note("The %s must be %s, not '%s'.".formatted(name, Supply.names(), shown(String.valueOf(text))));
            return Supply.SERVICES;
        });
    }

    private @Nullable String given(String name) {
        String text = fields.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
