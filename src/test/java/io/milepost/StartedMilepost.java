package io.milepost;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Milepost in a process of its own, so that a test can kill it the hard way and start it again on the same data. */
final class StartedMilepost implements AutoCloseable {
    private final Process process;
    private final int port;

    private StartedMilepost(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Waits until it answers; {@code settings} are {@code name=value}. What it printed is in {@code target/started-….log}. */
    static StartedMilepost in(Path folder, List<String> settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Milepost.class.getName(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--milepost.mail.outbox=" + folder.resolve("outbox")));
        settings.forEach(setting -> command.add("--" + setting));
        File log = Path.of("target", "started-" + folder.getFileName() + ".log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        var started = new StartedMilepost(process, port);
        await().atMost(Duration.ofMinutes(4)).until(() -> !process.isAlive() || started.answers());
        if (!process.isAlive()) {
            throw new IllegalStateException("Milepost did not start, see " + log);
        }
        return started;
    }

    Caller as(String user) {
        return Caller.basic(port, user);
    }

    /** As if the machine lost power: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private boolean answers() {
        try {
            return Caller.nobody(port).get("/actuator/health").status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
