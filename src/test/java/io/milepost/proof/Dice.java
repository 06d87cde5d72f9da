package io.milepost.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The chances of one step, all of them from its seed, so that a step plays the same whenever it is played. */
final class Dice {
    private final Random random;

    Dice(int seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> Optional<T> of(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(random.nextInt(choices.size())));
    }

    BigDecimal money(int mostCents) {
        return BigDecimal.valueOf(between(1, mostCents), 2);
    }
}
