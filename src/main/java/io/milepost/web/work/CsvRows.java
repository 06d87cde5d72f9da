package io.milepost.web.work;

import io.milepost.web.problems.BodyTooLarge;
import io.milepost.web.problems.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file as people export it: header line in any order, commas, quotes as in RFC 4180, a byte order mark if there
 * is one. A row's line is the one an editor shows where the record begins.
 */
final class CsvRows {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvRows() {}

    static List<Row> read(InputStream body, Charset charset, Columns columns) throws IOException {
        try (Reader text = reader(body, charset);
                CSVParser parser = FORMAT.parse(text)) {
            return rows(parser, columns);
        } catch (CharacterCodingException e) {
            throw Refusal.unprocessable(
                    "The file is not %s; export it as UTF-8, or name its encoding in the Content-Type."
                            .formatted(charset.name()));
        }
    }

    private static Reader reader(InputStream body, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(body, decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static List<Row> rows(CSVParser parser, Columns columns) throws IOException {
        Iterator<CSVRecord> records = parser.iterator();
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        while (true) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            List<String> cells = next(records, line);
            if (cells == null) {
                break;
            }
            boolean blank = cells.size() == 1 && cells.get(0).isBlank();
            if (header.isEmpty() && !blank) {
                header = cells.stream().map(String::strip).toList();
                columns.check(header);
            } else if (!blank) {
                rows.add(row(line, header, cells));
                RowLimit.check(rows.size());
            }
        }
        if (header.isEmpty()) {
            throw Refusal.unprocessable("The file is empty; its first line must name the columns.");
        }
        return rows;
    }

    private static @org.jspecify.annotations.Nullable List<String> next(Iterator<CSVRecord> records, int line)
            throws IOException {
        try {
            return records.hasNext()
                    ? StreamSupport.stream(records.next().spliterator(), false).toList()
                    : null;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            if (cause instanceof CharacterCodingException || cause instanceof BodyTooLarge) {
                throw cause;
            }
            throw Refusal.unprocessable(
                    "The quotes in the record that begins in line %d don't close; a quote inside is written twice."
                            .formatted(line));
        }
    }

    private static Row row(int line, List<String> header, List<String> cells) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            fields.put(header.get(i), cells.get(i));
        }
        var row = new Row(line, fields);
        if (cells.size() != header.size()) {
            row.note("The line has %d cells, the header %d.".formatted(cells.size(), header.size()));
        }
        return row;
    }
}
