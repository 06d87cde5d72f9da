package io.milepost.web.agreements;

import io.milepost.money.EuroRates;
import io.milepost.money.RatesImported.RejectedLine;
import io.milepost.web.Numbers;
import io.milepost.web.problems.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the European Central Bank's files, {@code eurofxref.csv} (one day, {@code 24 November 2026}) and {@code
 * eurofxref-hist.csv} (every day, {@code 2026-11-24}): a column per currency, N/A where there is no rate, commas at the end.
 */
final class BankRates {
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int MOST_DECIMALS = 10;
    private static final int MOST_DIGITS = 9;

    private final List<EuroRates> days = new ArrayList<>();
    private final List<RejectedLine> rejected = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    private BankRates() {}

    static BankRates read(String file) {
        var rates = new BankRates();
        List<String> lines = file.replace("\uFEFF", "").lines().toList();
        List<String> currencies = header(lines.isEmpty() ? "" : lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rates.line(i + 1, currencies, cells(lines.get(i)));
            }
        }
        return rates;
    }

    List<EuroRates> days() {
        return days;
    }

    List<RejectedLine> rejected() {
        return rejected;
    }

    private static List<String> header(String line) {
        List<String> columns = cells(line);
        if (!columns.get(0).equalsIgnoreCase("Date")) {
            throw Refusal.unprocessable(
                    "The file must begin with the line Date, USD, JPY, … as the European Central Bank's do.");
        }
        List<String> currencies = columns.subList(1, columns.size());
        Set<String> known = new HashSet<>();
        for (String currency : currencies) {
            if (!isCurrency(currency) || currency.equals("EUR") || !known.add(currency)) {
                throw Refusal.unprocessable("The column '%s' is no currency besides the euro, or is there twice."
                        .formatted(
                                currency.length() > MOST_DIGITS ? currency.substring(0, MOST_DIGITS) + "…" : currency));
            }
        }
        return currencies;
    }

    private void line(int number, List<String> currencies, List<String> cells) {
        if (cells.size() != currencies.size() + 1) {
            reject(number, "The line has %d cells, the header %d.".formatted(cells.size(), currencies.size() + 1));
            return;
        }
        LocalDate date = date(cells.get(0));
        if (date == null) {
            reject(number, "The date must look like 2026-11-24 or 24 November 2026.");
            return;
        }
        if (!seen.add(date)) {
            reject(number, "The day %s is there twice.".formatted(date));
            return;
        }
        Map<String, BigDecimal> rates = new TreeMap<>();
        for (int i = 0; i < currencies.size(); i++) {
            String cell = cells.get(i + 1);
            if (isRate(cell)) {
                rates.put(currencies.get(i), new BigDecimal(cell));
            } else if (!cell.isEmpty() && !cell.equals("N/A")) {
                reject(
                        number,
                        "The rate of %s is not a number above zero like 1.0712, nor N/A.".formatted(currencies.get(i)));
                return;
            }
        }
        days.add(new EuroRates(date, rates));
    }

    private void reject(int line, String reason) {
        rejected.add(new RejectedLine(line, reason));
    }

    private static boolean isRate(String cell) {
        if (!Numbers.isNumber(cell)) {
            return false;
        }
        BigDecimal rate = new BigDecimal(cell);
        return rate.signum() > 0 && rate.scale() <= MOST_DECIMALS && rate.precision() - rate.scale() <= MOST_DIGITS;
    }

    private static @org.jspecify.annotations.Nullable LocalDate date(String cell) {
        try {
            return cell.contains(" ") ? LocalDate.parse(cell, IN_WORDS) : LocalDate.parse(cell);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** Without the empty ones that commas at the end of a line make. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().replaceFirst("[, ]+$", "").split(",", -1))
                .map(String::strip)
                .toList();
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }
}
