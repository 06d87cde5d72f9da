package io.milepost.chaos;

import io.milepost.NeedsMySql;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The long run, {@code ./mvnw -Pchaos verify}: {@code -Dchaos.rounds=200 -Dchaos.invoices=50 -Dchaos.seed=… -Dchaos.from=1}. Its
 * progress is in {@code target/chaos/rounds.txt}; with the seed it prints and {@code chaos.from} it goes on at any round.
 */
@NeedsMySql
class ChaosRounds {
    /** The whole ledger is read more rarely as it grows. */
    private static final int ROUNDS_BETWEEN_AUDITS = 10;

    private static final PrintStream OUT = System.out;

    @Test
    void whateverBreaksEveryInvoiceComesToItsEndOnce() throws IOException {
        int rounds = Integer.getInteger("chaos.rounds", 200);
        int from = Integer.getInteger("chaos.from", 1);
        int invoices = Integer.getInteger("chaos.invoices", 50);
        long seed = Long.getLong("chaos.seed", new Random().nextInt(1_000_000));
        try (TwoNodes nodes = TwoNodes.quick("rounds")) {
            say("seed %d, rounds %d to %d, %d invoices each".formatted(seed, from, rounds, invoices));
            Instant begun = Instant.now();
            for (int number = from; number <= rounds; number++) {
                Instant roundBegun = Instant.now();
                Round round = new Round(nodes, seed, number, invoices);
                round.play();
                nodes.ledgerHolds(number % ROUNDS_BETWEEN_AUDITS == 0 || number == rounds ? "?scope=all" : "");
                say("round %d of %d held after %d s: %s"
                        .formatted(
                                number,
                                rounds,
                                Duration.between(roundBegun, Instant.now()).toSeconds(),
                                round.plan()));
            }
            say(
                    "%d rounds of %d invoices with seed %d held: %d deaths of nodes, %d mails taken, %d of them twice, in %d minutes"
                            .formatted(
                                    rounds - from + 1,
                                    invoices,
                                    seed,
                                    nodes.deaths(),
                                    nodes.mails().copies().size(),
                                    nodes.mails().copies().values().stream()
                                            .filter(copies -> copies > 1)
                                            .count(),
                                    Duration.between(begun, Instant.now()).toMinutes()));
        }
    }

    private static void say(String line) throws IOException {
        OUT.println(line);
        Files.writeString(
                Path.of("target", "chaos", "rounds.txt"),
                line + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
