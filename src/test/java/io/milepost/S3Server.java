package io.milepost;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * S3Proxy, which speaks S3 and checks signatures, in a process of its own; a bucket is a folder and an object a file, so that
 * a test can look at them and damage them. It may be stopped and started again on the same port.
 */
public final class S3Server implements AutoCloseable {
    public static final String KEY = "milepost";
    public static final String SECRET = "a-secret-of-the-tests";

    private static final Path PROGRAM = Path.of("target", "s3", "s3proxy.jar");

    private final Path folder;
    private final int port;
    private Process process;

    public S3Server() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "s3")), "server");
            port = freePort();
            Files.createDirectory(folder.resolve("data"));
            Files.write(
                    folder.resolve("s3proxy.properties"),
                    List.of(
                            "s3proxy.endpoint=http://127.0.0.1:" + port,
                            "s3proxy.authorization=aws-v2-or-v4",
                            "s3proxy.identity=" + KEY,
                            "s3proxy.credential=" + SECRET,
                            "jclouds.provider=filesystem-nio2",
                            "jclouds.filesystem.basedir="
                                    + folder.resolve("data").toAbsolutePath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start();
    }

    static boolean isThere() {
        return Files.isRegularFile(PROGRAM);
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** Makes the bucket where it is not there yet. */
    public Path bucket(String name) {
        try {
            return Files.createDirectories(folder.resolve("data").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-jar",
                            PROGRAM.toString(),
                            "--properties",
                            folder.resolve("s3proxy.properties").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> !process.isAlive() || answers());
        if (!process.isAlive()) {
            throw new IllegalStateException("The S3 server did not start, see " + folder.resolve("server.log"));
        }
    }

    /** As if its machine were gone. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
