package io.milepost.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A {@link Node} as the benchmark sees it; what else it prints is in {@code target/bench/<name>.log}. */
final class StartedNode implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final Path log;

    StartedNode(String name, String kind, List<String> settings) throws IOException {
        this.name = name;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                kind,
                "--server.port=0"));
        settings.forEach(setting -> command.add("--" + setting));
        log = Path.of("target/bench", name + ".log");
        Files.deleteIfExists(log);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        answers = process.inputReader();
        next();
    }

    String name() {
        return name;
    }

    JsonNode ask(String command) {
        try {
            process.outputWriter().write(command + "\n");
            process.outputWriter().flush();
            return next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode next() throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (line.startsWith(Node.ANSWER)) {
                return JSON.readTree(line.substring(Node.ANSWER.length()));
            }
        }
        throw new IllegalStateException(name + " ended, see its log in target/bench");
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        process.destroy();
    }
}
