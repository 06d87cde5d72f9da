package io.milepost.insight;

import java.time.YearMonth;

/** One measure of one invoice, and the month it counts in: the one in which it was sent, or paid. */
record Figure(Measure measure, YearMonth month, int size) {}
