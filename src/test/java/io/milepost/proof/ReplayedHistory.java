package io.milepost.proof;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * One history once more, as its failure printed it: {@code verify -Dit.test=ReplayedHistory -Dproof.history=…}. No build plays
 * it by itself.
 */
class ReplayedHistory {
    @Test
    void endsAsTheReferenceSays() {
        String history = Objects.requireNonNull(System.getProperty("proof.history"), "-Dproof.history=… is missing");
        try (var context = ProofApplication.inMemory()) {
            Game.play(context, Step.read(history));
        }
    }
}
