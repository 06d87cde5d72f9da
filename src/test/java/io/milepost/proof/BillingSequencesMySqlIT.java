package io.milepost.proof;

import io.milepost.MySqlServer;
import io.milepost.NeedsMySql;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fifty of the histories on the database of production. {@code -Dproof.seed=…} plays those of a failure again. */
@NeedsMySql
@Tag("proof")
class BillingSequencesMySqlIT {
    private static final int HISTORIES = 50;
    private static final int STEPS = 20;

    @Test
    void noHourIsBilledTwiceLostOrWorthADifferentAmount() {
        long seed = Long.getLong("proof.seed", new Random().nextLong());
        Random random = new Random(seed);
        List<Act> acts = new ArrayList<>();
        for (Act act : Act.values()) {
            for (int i = 0; i < act.weight; i++) {
                acts.add(act);
            }
        }
        try (var context = ProofApplication.start(MySqlServer.settings("proof"))) {
            for (int i = 0; i < HISTORIES; i++) {
                List<Step> steps = random.ints(STEPS, 0, 10_000)
                        .mapToObj(chance -> new Step(acts.get(random.nextInt(acts.size())), chance))
                        .toList();
                Game.play(context, steps);
            }
        } catch (AssertionError broken) {
            throw new AssertionError("-Dproof.seed=" + seed + "\n" + broken.getMessage(), broken);
        }
    }
}
