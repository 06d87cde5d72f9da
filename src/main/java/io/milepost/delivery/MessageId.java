package io.milepost.delivery;

import java.util.UUID;

/** RFC 5322 Message-ID of a delivery, readable: {@code <INV-2026-00001.uuid@domain>}. */
record MessageId(String delivery, String header) {

    static MessageId fresh(String invoiceNumber, String senderAddress) {
        var delivery = UUID.randomUUID().toString();
        var domain = senderAddress.contains("@") ? senderAddress.replaceFirst(".*@", "") : "milepost.invalid";
        return new MessageId(delivery, "<%s.%s@%s>".formatted(onlyAtoms(invoiceNumber), delivery, onlyAtoms(domain)));
    }

    private static String onlyAtoms(String text) {
        return text.replaceAll("[^A-Za-z0-9.-]", "-");
    }
}
