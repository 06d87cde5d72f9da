package io.milepost.invoice;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What an invoice is called from its first draft on; numbers come only at issue. A UUID in text. */
@Embeddable
public record InvoiceId(@JsonValue @Column(name = "id") String value) {
    public static InvoiceId fresh() {
        return new InvoiceId(UUID.randomUUID().toString());
    }

    public static InvoiceId parse(String text) {
        return new InvoiceId(UUID.fromString(text).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
