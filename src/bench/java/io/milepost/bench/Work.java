package io.milepost.bench;

import java.util.function.BooleanSupplier;

/** Something done over and over, of which it is measured what one costs. */
interface Work {
    /** What comes before, such as projects and their hours, is done at once; what is measured, when the answer is run. */
    Runnable prepare(int count);

    static void until(BooleanSupplier done) {
        long end = System.nanoTime() + 600_000_000_000L;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not done after ten minutes.");
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
