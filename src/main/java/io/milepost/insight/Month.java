package io.milepost.insight;

import java.time.YearMonth;

/** A month as a number in a table: 202611. */
final class Month {
    private Month() {}

    static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    static YearMonth of(int number) {
        return YearMonth.of(number / 100, number % 100);
    }
}
