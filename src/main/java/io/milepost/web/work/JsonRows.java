package io.milepost.web.work;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.web.problems.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON array of records; a row's line is its place in the array, from 1. */
final class JsonRows {
    private static final int MOST_DECIMALS = 40;

    private JsonRows() {}

    static List<Row> read(InputStream body, ObjectMapper mapper, Columns columns) throws IOException {
        var reader = mapper.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS); // behind a record comes the next one
        List<Row> rows = new ArrayList<>();
        try (JsonParser json = reader.createParser(body)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw Refusal.malformed("The body must be a JSON array of records.");
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                rows.add(row(rows.size() + 1, reader.readTree(json), columns));
                RowLimit.check(rows.size());
            }
            if (json.nextToken() != null) {
                throw Refusal.malformed("The body must be one JSON array, with nothing behind it.");
            }
        }
        return rows;
    }

    private static Row row(int line, JsonNode record, Columns columns) {
        Map<String, String> fields = new HashMap<>();
        var row = new Row(line, fields);
        if (!record.isObject()) {
            row.note("This is not a record; records are JSON objects.");
        }
        record.fields().forEachRemaining(field -> {
            if (!columns.known().contains(field.getKey())) {
                row.note("There is no field '%s'; known are %s."
                        .formatted(field.getKey(), String.join(", ", columns.known())));
            } else if (field.getValue().isContainerNode()) {
                row.note("The field '%s' must be a plain value.".formatted(field.getKey()));
            } else if (!field.getValue().isNull()) {
                fields.put(field.getKey(), text(field.getValue()));
            }
        });
        return row;
    }

    private static String text(JsonNode node) {
        if (node.isBigDecimal()) {
            BigDecimal number = node.decimalValue();
            return Math.abs((long) number.scale()) > MOST_DECIMALS ? node.asText() : number.toPlainString();
        }
        return node.asText();
    }
}
