package io.milepost.web.figures;

import io.milepost.insight.Distribution;
import io.milepost.insight.Measure;
import io.milepost.insight.Months;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long steps took. Times are minutes of office hours, of which a business day has {@code officeDay}; TO_PAID's are minutes
 * of the calendar.
 */
record ShownSteps(
        String from,
        String to,
        int officeDay,
        int sent,
        int firstPass,
        int straightThrough,
        long sentBack,
        List<ShownMeasure> measures,
        List<ShownMonth> months) {
    record ShownMeasure(
            Measure measure,
            int invoices,
            @Nullable Integer median,
            @Nullable Integer p90,
            long total) {
        static ShownMeasure of(Measure measure, Distribution sizes) {
            return new ShownMeasure(measure, sizes.count(), sizes.percentile(50), sizes.percentile(90), sizes.total());
        }
    }

    record ShownMonth(String month, int sent, int firstPass, int straightThrough, List<ShownMeasure> measures) {}

    static ShownSteps of(Months asked, int officeDay, Map<YearMonth, Map<Measure, Distribution>> found) {
        Map<Measure, Distribution> all = new EnumMap<>(Measure.class);
        found.values()
                .forEach(month -> month.forEach((measure, sizes) ->
                        all.computeIfAbsent(measure, none -> new Distribution()).add(sizes)));
        return new ShownSteps(
                asked.from().toString(),
                asked.to().toString(),
                officeDay,
                of(all, Measure.SENT_BACK).count(),
                of(all, Measure.SENT_BACK).of(0),
                of(all, Measure.STRAIGHT_THROUGH).of(1),
                of(all, Measure.SENT_BACK).total(),
                measures(all),
                found.entrySet().stream()
                        .map(month -> month(month.getKey(), month.getValue()))
                        .toList());
    }

    private static ShownMonth month(YearMonth month, Map<Measure, Distribution> found) {
        return new ShownMonth(
                month.toString(),
                of(found, Measure.SENT_BACK).count(),
                of(found, Measure.SENT_BACK).of(0),
                of(found, Measure.STRAIGHT_THROUGH).of(1),
                measures(found));
    }

    private static Distribution of(Map<Measure, Distribution> found, Measure measure) {
        return Objects.requireNonNullElseGet(found.get(measure), Distribution::new);
    }

    /** All of them, also where nothing was measured. */
    private static List<ShownMeasure> measures(Map<Measure, Distribution> found) {
        return Arrays.stream(Measure.values())
                .filter(Measure::isTime)
                .map(measure -> ShownMeasure.of(measure, of(found, measure)))
                .toList();
    }
}
