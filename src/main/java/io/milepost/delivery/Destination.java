package io.milepost.delivery;

import io.milepost.client.Channel;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Which way to whom: by mail to a mail address, by the access point to an electronic address as it is written. */
@Embeddable
record Destination(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Channel channel,

        String recipient) {
    boolean isSameAs(Destination other) {
        return channel == other.channel && recipient.equalsIgnoreCase(other.recipient);
    }
}
