package io.milepost.web.figures;

import io.milepost.insight.Measured;
import io.milepost.web.Numbers;

/** An invoice behind a figure: {@code size} is minutes, or how often. */
record ShownMeasured(
        String invoice, String number, String subject, String client, String net, String currency, int size) {
    static ShownMeasured of(Measured measured) {
        return new ShownMeasured(
                measured.invoice(),
                measured.number(),
                measured.subject(),
                measured.client(),
                Numbers.amount(measured.net()),
                measured.net().currency().getCurrencyCode(),
                measured.size());
    }
}
