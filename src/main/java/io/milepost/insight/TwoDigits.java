package io.milepost.insight;

/** Sizes are told to two digits, so that a month has few of them however many invoices it has: 7, 42, 130, 2,900. */
final class TwoDigits {
    private TwoDigits() {}

    static int of(int size) {
        int step = 1;
        while (size / step >= 100) {
            step *= 10;
        }
        return Math.toIntExact((size + step / 2L) / step * step);
    }
}
