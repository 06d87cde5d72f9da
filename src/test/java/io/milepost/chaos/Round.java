package io.milepost.chaos;

import io.milepost.chaos.ScriptedMailServer.Session;
import io.milepost.fault.FaultPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Some invoices from milestone to payment while things break at random; the same seed and number break the same things. */
final class Round {
    private static final FaultPoint[] POINTS = FaultPoint.values();
    /** Seeds beside each other would begin with the same throw. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private static final int LONGEST_UNHARMED = 6_000;

    private final TwoNodes chaos;
    private final int number;
    private final int invoices;
    private final long seed;
    private final Random dice;
    private final List<Blow> blows = new ArrayList<>();

    Round(TwoNodes chaos, long seed, int number, int invoices) {
        this.chaos = chaos;
        this.seed = seed;
        this.number = number;
        this.invoices = invoices;
        this.dice = new Random((seed * 31 + number) * SCATTER);
        decideWhatBreaks();
    }

    /** Something that happens to a node some time after the round has begun. */
    private record Blow(Duration after, String what, Runnable strike) {}

    void play() {
        try {
            play("ROUND-%04d".formatted(number));
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("round %d of seed %d: %s".formatted(number, seed, plan()), broken);
        } finally {
            chaos.mails().otherwise(() -> Session.ACCEPT);
            chaos.faults().disarmAll();
            chaos.nodes().forEach(Node::thaw);
        }
    }

    /** What was to break, in words. */
    String plan() {
        return String.join(", ", blows.stream().map(Blow::what).toList());
    }

    private void play(String project) {
        chaos.people().agree(project, invoices);
        Random mailDice = new Random(dice.nextLong());
        chaos.mails().otherwise(() -> session(mailDice));
        for (int i = 1; i <= invoices; i++) {
            chaos.people().reach(project, i);
        }
        ScheduledExecutorService fate = Executors.newSingleThreadScheduledExecutor();
        try {
            List<Future<?>> struck = new ArrayList<>();
            for (Blow blow : blows) {
                struck.add(fate.schedule(blow.strike(), blow.after().toMillis(), TimeUnit.MILLISECONDS));
            }
            chaos.workUntil(
                    () -> struck.stream().allMatch(Future::isDone)
                            && chaos.books().finished(project) == invoices,
                    List.of(project));
        } finally {
            fate.shutdownNow();
        }
        chaos.books().check(project, invoices, chaos.mails());
    }

    private void decideWhatBreaks() {
        int victim = dice.nextInt(chaos.nodes().size());
        Node node = chaos.nodes().get(victim);
        Node other = chaos.nodes().get(1 - victim);
        blow("kill " + node.name(), node::kill);
        switch (dice.nextInt(4)) {
            case 0 -> arm(Deed.halt());
            case 1 -> arm(Deed.throwing());
            case 2 -> arm(Deed.delay(5_000)); // longer than its job's lock
            default -> {
                blow("freeze " + other.name(), other::freeze);
                Duration thaw = blows.get(blows.size() - 1).after().plusSeconds(6); // past its jobs' locks
                blows.add(new Blow(thaw, "thaw " + other.name(), other::thaw));
            }
        }
    }

    private void blow(String what, Runnable strike) {
        Duration after = Duration.ofMillis(dice.nextInt(LONGEST_UNHARMED));
        blows.add(new Blow(after, what + " after " + after.toMillis() + " ms", strike));
    }

    private void arm(Deed deed) {
        FaultPoint point = POINTS[dice.nextInt(POINTS.length)];
        Deed later = deed.after(dice.nextInt(invoices));
        blows.add(new Blow(
                Duration.ZERO,
                later.what() + " at " + point,
                () -> chaos.faults().arm(point, later)));
    }

    private static Session session(Random dice) {
        int roll;
        synchronized (dice) {
            roll = dice.nextInt(100);
        }
        if (roll < 5) {
            return Session.GREYLIST;
        } else if (roll < 10) {
            return Session.DIE_AFTER_DATA;
        } else if (roll < 12) {
            return Session.NO_SUCH_MAILBOX;
        } else if (roll < 15) {
            return Session.NO_GREETING;
        }
        return roll < 17 ? Session.TAR_PIT : Session.ACCEPT;
    }
}
