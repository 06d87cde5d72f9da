package io.milepost.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.milepost.Caller.Answer;
import io.milepost.MySqlServer;
import io.milepost.fault.FaultPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;

/** Two nodes on one MySQL, a mail server that does as it is told, and people who want their invoices paid. */
final class TwoNodes implements AutoCloseable {
    private static final List<String> QUICK = List.of(
            // what a node in trouble had in work is taken up after this long; a mail is over well before
            "camunda.bpm.job-execution.lock-time-in-millis=4000",
            "camunda.bpm.job-execution.wait-time-in-millis=500",
            "camunda.bpm.job-execution.max-wait=1000",
            "camunda.bpm.job-execution.core-pool-size=2",
            "camunda.bpm.job-execution.max-pool-size=4",
            "milepost.mail.longest=2s",
            "spring.datasource.hikari.maximum-pool-size=10");

    private static final List<String> COMMON = List.of(
            "milepost.bounds.net-per-client-and-day=1000000000",
            "spring.datasource.hikari.minimum-idle=2",
            "logging.level.root=ERROR",
            "logging.level.io.milepost=WARN");

    private final PackagedMilepost milepost;
    private final ScriptedMailServer mails = new ScriptedMailServer();
    private final List<Node> nodes = new ArrayList<>();
    private final People people = new People(nodes, mails::took);
    private final Books books;
    private final Faults faults;
    private final AtomicInteger deaths = new AtomicInteger();
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor();

    /** For deaths in a row: what a node had in work is taken up soon. */
    static TwoNodes quick(String name) {
        return new TwoNodes(name, MySqlServer.settings(name), QUICK);
    }

    TwoNodes(String name, List<String> database, List<String> others) {
        milepost = PackagedMilepost.unpacked();
        books = new Books(MySqlServer.emptySchema(name));
        try {
            faults = new Faults(Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "chaos", "faults").toAbsolutePath()), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> settings = new ArrayList<>(database);
        settings.addAll(COMMON);
        settings.addAll(others);
        settings.addAll(
                List.of("milepost.mail.outbox=", "spring.mail.host=127.0.0.1", "spring.mail.port=" + mails.port()));
        nodes.add(Node.start(name + "-a", milepost, faults, settings).awaitReady());
        if (!milepost.hasArchive()) {
            nodes.get(0).stop();
            milepost.keepArchive();
            nodes.get(0).start();
        }
        nodes.add(Node.start(name + "-b", milepost, faults, settings));
        nodes.forEach(Node::awaitReady);
        keeper.scheduleWithFixedDelay(this::revive, 100, 100, TimeUnit.MILLISECONDS);
    }

    List<Node> nodes() {
        return nodes;
    }

    People people() {
        return people;
    }

    Books books() {
        return books;
    }

    Faults faults() {
        return faults;
    }

    ScriptedMailServer mails() {
        return mails;
    }

    /** From now on whoever dies stays dead. */
    void leaveTheDead() {
        keeper.shutdownNow();
    }

    private void revive() {
        for (Node node : nodes) {
            if (!node.isAlive()) {
                deaths.incrementAndGet();
                node.start();
            }
        }
    }

    /** The one in which the point went off. */
    Node reachedBy(FaultPoint point) {
        return nodes.stream()
                .filter(node -> node.isProcess(faults.by(point)))
                .findFirst()
                .orElseThrow();
    }

    Node other(Node one) {
        return nodes.get(nodes.get(0) == one ? 1 : 0);
    }

    int deaths() {
        return deaths.get();
    }

    PackagedMilepost milepost() {
        return milepost;
    }

    /** People work on it until {@code done}. */
    void workUntil(BooleanSupplier done, List<String> projects) {
        workUntil(done, projects, () -> {});
    }

    /** The same, with what happens {@code meanwhile}. Between two looks people leave the nodes some time. */
    void workUntil(BooleanSupplier done, List<String> projects, Runnable meanwhile) {
        try {
            await().atMost(Patience.LONG).pollInterval(Duration.ofMillis(150)).until(() -> {
                meanwhile.run();
                projects.forEach(people::work);
                people.fixDeliveries();
                books.hurryRetries();
                return done.getAsBoolean();
            });
        } catch (ConditionTimeoutException stuck) {
            fail(
                    "still not done:\n"
                            + String.join(
                                    "\n",
                                    projects.stream().map(books::whereTheyAre).toList()),
                    stuck);
        }
    }

    /** Milepost's own checker must agree. */
    void ledgerHolds(String scope) {
        Optional<Answer> answer = people.ask("ada", caller -> caller.get("/actuator/ledger" + scope));
        for (int i = 0; i < 600 && answer.isEmpty(); i++) {
            nodes.forEach(Node::awaitReady);
            answer = people.ask("ada", caller -> caller.get("/actuator/ledger" + scope));
        }
        JsonNode ledger = answer.orElseThrow().json();
        assertThat(ledger.path("holds").asBoolean()).as(ledger.toPrettyString()).isTrue();
    }

    @Override
    public void close() throws IOException {
        keeper.shutdownNow();
        nodes.forEach(Node::close);
        mails.close();
    }
}
