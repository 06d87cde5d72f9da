package io.milepost.proof;

/** One thing somebody does, and the seed of everything that is chance about it. */
record Step(Act act, int seed) {
    Dice dice() {
        return new Dice(seed);
    }

    @Override
    public String toString() {
        return act + "#" + seed;
    }
}
