package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A table with a header line, commas or semicolons: ours, or one that a German bank exports. Without balances. */
@Component
@Order(3)
class StatementCsv implements StatementFormat {
    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public boolean recognises(StatementFile file) {
        String header = file.head().lines().findFirst().orElse("");
        return CsvColumn.in(header.split("[,;\\t]", -1)).containsKey(CsvColumn.AMOUNT);
    }

    @Override
    public List<ReadStatement> read(StatementFile file) {
        String text = file.text();
        String header = text.stripLeading().lines().findFirst().orElse("");
        char separator = header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (CSVParser parser = format.parse(new StringReader(text.stripLeading()))) {
            return statements(parser);
        } catch (UncheckedIOException | IOException | IllegalStateException broken) {
            throw new UnreadableStatement("The quotes in the file don't close; a quote inside is written twice.");
        }
    }

    private static List<ReadStatement> statements(CSVParser parser) {
        Iterator<CSVRecord> records = parser.iterator();
        Map<CsvColumn, Integer> columns = CsvColumn.in(records.next().values());
        CsvColumn.check(columns);
        Map<String, List<ReadEntry>> byAccount = new LinkedHashMap<>();
        while (true) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            if (!records.hasNext()) {
                break;
            }
            var row = new Row(line, columns, records.next());
            if (!row.isBlank() && !row.isAnnounced()) {
                List<ReadEntry> entries =
                        byAccount.computeIfAbsent(row.required(CsvColumn.ACCOUNT), account -> new ArrayList<>());
                entries.add(row.entry());
                EntryLimit.check(entries.size());
            }
        }
        return byAccount.entrySet().stream()
                .map(each -> statement(each.getKey(), each.getValue()))
                .toList();
    }

    private static ReadStatement statement(String account, List<ReadEntry> entries) {
        ReadEntry first = entries.get(0);
        return new ReadStatement(first.line(), account, first.currency(), "", null, null, null, null, entries);
    }

    private record Row(int line, Map<CsvColumn, Integer> columns, CSVRecord cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** German banks list what is not booked yet. */
        boolean isAnnounced() {
            return cell(CsvColumn.STATUS).toLowerCase(Locale.ROOT).contains("vorgemerkt");
        }

        String cell(CsvColumn column) {
            Integer at = columns.get(column);
            return at == null || at >= cells.size() ? "" : cells.get(at).strip();
        }

        String required(CsvColumn column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                throw new UnreadableStatement(line, "%s is missing.".formatted(column.title()));
            }
            return cell;
        }

        ReadEntry entry() {
            String currency = required(CsvColumn.CURRENCY).toUpperCase(Locale.ROOT);
            BigDecimal signed = WrittenAmount.of(required(CsvColumn.AMOUNT), currency, line);
            LocalDate booked = WrittenDay.of(required(CsvColumn.BOOKING_DATE), line);
            String valued = cell(CsvColumn.VALUE_DATE);
            String charges = cell(CsvColumn.CHARGES);
            return new EntryDraft(line, booked, valued.isEmpty() ? booked : WrittenDay.of(valued, line), currency)
                    .amount(signed.abs(), signed.signum() >= 0)
                    .returned(ReturnSigns.kind(cell(CsvColumn.BOOKING_TEXT)))
                    .charges(
                            charges.isEmpty()
                                    ? BigDecimal.ZERO
                                    : WrittenAmount.of(charges, currency, line).abs())
                    .text(cell(CsvColumn.TEXT))
                    .endToEnd(cell(CsvColumn.END_TO_END))
                    .payer(cell(CsvColumn.PAYER), cell(CsvColumn.PAYER_IBAN))
                    .bankReference(cell(CsvColumn.BANK_REFERENCE))
                    .entry();
        }
    }
}
