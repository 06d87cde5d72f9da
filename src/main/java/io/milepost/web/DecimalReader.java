package io.milepost.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a decimal from a string or a number, to the digit, and refuses exponents. */
final class DecimalReader extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1;

    DecimalReader() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
            String text = json.getText().strip();
            if (Numbers.isNumber(text)) {
                return new BigDecimal(text);
            }
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not a number like 12.50");
        }
        return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
    }
}
