package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a statement in CSV, under our names and those of German banks; a column of another name is left out. */
enum CsvColumn {
    ACCOUNT("account", "auftragskonto", "konto", "ibanauftragskonto", "kontonummer"),
    BOOKING_DATE("bookingDate", "buchungstag", "buchungsdatum", "buchung"),
    VALUE_DATE("valueDate", "valutadatum", "valuta", "wertstellung", "wert"),
    AMOUNT("amount", "betrag", "umsatz", "betrageur"),
    CURRENCY("currency", "waehrung", "währung"),
    BOOKING_TEXT("bookingText", "buchungstext", "buchungsart", "umsatzart", "vorgang"),
    TEXT("text", "reference", "verwendungszweck", "buchungstextverwendungszweck"),
    PAYER(
            "payer",
            "beguenstigterzahlungspflichtiger",
            "begünstigterauftraggeber",
            "auftraggeberempfänger",
            "auftraggeberempfaenger",
            "namezahlungsbeteiligter",
            "auftraggeber",
            "zahlungspflichtiger"),
    PAYER_IBAN("payerIban", "kontonummeriban", "ibanzahlungsbeteiligter", "iban"),
    BANK_REFERENCE("bankReference", "bankreferenz", "buchungsreferenz"),
    END_TO_END("endToEnd", "kundenreferenzendtoend", "kundenreferenz", "endezuendereferenz"),
    CHARGES("charges", "gebühr", "gebuehr", "entgelt"),
    STATUS("status", "info");

    private static final List<CsvColumn> REQUIRED = List.of(ACCOUNT, BOOKING_DATE, AMOUNT, CURRENCY);

    private final String title;
    private final List<String> names;

    CsvColumn(String title, String... others) {
        this.title = title;
        this.names = Arrays.asList(others);
    }

    String title() {
        return title;
    }

    static Map<CsvColumn, Integer> in(String[] header) {
        Map<CsvColumn, Integer> found = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < header.length; i++) {
            String name = header[i].replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
            for (CsvColumn column : values()) {
                if (name.equals(column.title.toLowerCase(Locale.ROOT)) || column.names.contains(name)) {
                    found.putIfAbsent(column, i);
                }
            }
        }
        return found;
    }

    static void check(Map<CsvColumn, Integer> columns) {
        List<String> missing = REQUIRED.stream()
                .filter(column -> !columns.containsKey(column))
                .map(CsvColumn::title)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableStatement("The header line misses %s.".formatted(String.join(", ", missing)));
        }
    }
}
