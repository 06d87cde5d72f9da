package io.milepost.chaos;

import static org.awaitility.Awaitility.await;

import io.milepost.Caller;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One Milepost in a process of its own, which a test may kill, freeze and start again. What it prints is in {@code target/chaos}. */
final class Node implements AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(6);

    private final String name;
    private final int port;
    private final Faults faults;
    private final List<String> settings;
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private PackagedMilepost milepost;
    private volatile Process process;

    private Node(String name, PackagedMilepost milepost, Faults faults, List<String> settings) {
        this.name = name;
        this.milepost = milepost;
        this.faults = faults;
        this.settings = settings;
        this.port = freePort();
    }

    /** Starts it, and doesn't wait; {@code settings} are {@code name=value}. */
    static Node start(String name, PackagedMilepost milepost, Faults faults, List<String> settings) {
        Node node = new Node(name, milepost, faults, settings);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> node.process.destroyForcibly())); // a test broken off leaves none
        node.start();
        return node;
    }

    void start() {
        List<String> command = new ArrayList<>(milepost.command(faults.folder()));
        command.add("--spring.profiles.active=demo");
        command.add("--server.port=" + port);
        command.add("--camunda.bpm.generic-properties.properties.hostname=" + name);
        command.add("--milepost.sign-in.attempts-per-address=1000000");
        settings.forEach(setting -> command.add("--" + setting));
        File log = Path.of("target", "chaos", name + ".log").toFile();
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start(PackagedMilepost otherVersion) {
        milepost = otherVersion;
        start();
    }

    /** Until its first work is done and it takes requests. */
    Node awaitReady() {
        await("start of " + name)
                .atMost(TO_START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !isAlive() || isReady());
        if (!isAlive()) {
            throw new IllegalStateException("%s did not start, see target/chaos/%s.log".formatted(name, name));
        }
        return this;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isReady() {
        try {
            return isAlive()
                    && Caller.nobody(port).get("/actuator/health/readiness").status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    boolean isProcess(long pid) {
        return process.pid() == pid;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    Caller as(String user) {
        return callers.computeIfAbsent(user, person -> Caller.basic(port, person));
    }

    /** As if the machine lost power: no shutdown hook runs. */
    void kill() {
        waitFor(process.destroyForcibly());
    }

    /** In peace: what is in work is finished. */
    void stop() {
        process.destroy();
        waitFor(process);
    }

    /** The same, but the test goes on meanwhile. */
    void terminate() {
        process.destroy();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            waitFor(new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitFor(Process ended) {
        try {
            ended.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
