package io.milepost.schedule;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All periods of a schedule: one after the other, from its first day to its last, without gap or overlap. */
record ServicePeriods(
        Rhythm rhythm, LocalDate startsOn, @Nullable LocalDate endsOn) {
    /** Without a last day it never ends. */
    Stream<ServicePeriod> all() {
        return IntStream.iterate(0, n -> n + 1).takeWhile(this::exists).mapToObj(this::period);
    }

    private boolean exists(int n) {
        return endsOn == null || !rhythm.start(startsOn, n).isAfter(endsOn);
    }

    private ServicePeriod period(int n) {
        LocalDate to = rhythm.start(startsOn, n + 1).minusDays(1);
        return new ServicePeriod(rhythm.start(startsOn, n), endsOn != null && endsOn.isBefore(to) ? endsOn : to);
    }
}
