package io.milepost.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.NeedsMySql;
import io.milepost.fault.FaultPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Killed at every point and at random: every invoice comes to its end, with one number, one original and one mail. */
@NeedsMySql
@Tag("engine")
class ChaosMySqlIT {
    private static final int RANDOM_ROUNDS = 1;
    private static final int INVOICES = 4;

    private static TwoNodes chaos;

    @BeforeAll
    static void start() {
        chaos = TwoNodes.quick("chaos");
    }

    @AfterAll
    static void stop() throws IOException {
        chaos.close();
    }

    /** The next point is armed as soon as one went off, so the rest of an invoice's life meets the next death. */
    @Test
    void aDeathAtAnyPointLosesAndDoublesNothing() {
        List<String> projects = new ArrayList<>();
        for (FaultPoint point : FaultPoint.values()) {
            String project = "POINT-%02d".formatted(point.ordinal());
            projects.add(project);
            chaos.people().agree(project, 1);
            chaos.faults().arm(point, Deed.halt());
            chaos.people().reach(project, 1);
            chaos.workUntil(() -> chaos.faults().wentOff(point), projects);
        }
        chaos.workUntil(
                () -> projects.stream().allMatch(project -> chaos.books().finished(project) == 1), projects);

        projects.forEach(project -> chaos.books().check(project, 1, chaos.mails()));
        assertThat(chaos.deaths()).isEqualTo(FaultPoint.values().length);
        chaos.ledgerHolds("?scope=all");
    }

    @Test
    void randomFaultsLoseAndDoubleNothing() {
        long seed = Long.getLong("chaos.seed", new Random().nextLong());
        for (int round = 1; round <= RANDOM_ROUNDS; round++) {
            new Round(chaos, seed, round, INVOICES).play();
        }
        chaos.ledgerHolds("?scope=all");
    }
}
