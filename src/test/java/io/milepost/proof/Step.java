package io.milepost.proof;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One thing somebody does, and the seed of everything that is chance about it. */
record Step(Act act, int seed) {
    Dice dice() {
        return new Dice(seed);
    }

    /** A history as {@link #written} wrote it. */
    static List<Step> read(String history) {
        return Arrays.stream(history.split(","))
                .map(step -> step.split("#"))
                .map(step -> new Step(Act.valueOf(step[0]), Integer.parseInt(step[1])))
                .toList();
    }

    static String written(List<Step> history) {
        return history.stream().map(Step::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return act + "#" + seed;
    }
}
