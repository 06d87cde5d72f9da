package io.milepost.document;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes tables for spreadsheets: what people wrote never becomes a formula there. */
public final class SafeCsv {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private SafeCsv() {}

    public static String write(List<String> header, List<String[]> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (String[] row : rows) {
                csv.printRecord((Object[]) row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public static String[] row(@Nullable String... cells) {
        String[] safe = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            safe[i] = safe(cells[i]);
        }
        return safe;
    }

    /** Numbers stay numbers, below zero too. */
    public static String safe(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        boolean formula = STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-\\d+(\\.\\d+)?");
        return formula ? "'" + cell : cell;
    }
}
