package io.milepost.chaos;

import io.milepost.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Milepost as it is shipped: the packaged jar, unpacked by its own tools as the image does it. Beside it on the class path lies
 * a jar with {@link ArmedFaults}. The first node that is stopped in peace leaves an archive of loaded classes, which makes the
 * later starts shorter.
 */
final class PackagedMilepost {
    private static final Path JAR = Path.of("target", "milepost.jar");
    private static final Path FOLDER = Path.of("target", "chaos").toAbsolutePath();
    private static final Path UNPACKED = FOLDER.resolve("milepost");
    private static final Path FAULTS = FOLDER.resolve("faults.jar");
    private static final Path MADE_OF = FOLDER.resolve("made-of");
    private static final List<Class<?>> FAULT_CLASSES = List.of(ArmedFaults.class, Deed.class, Deed.What.class);

    private final Path application;
    private final Path archive;

    private PackagedMilepost(Path application, Path archive) {
        this.application = application;
        this.archive = archive;
    }

    /** Unpacks it where that has not been done since it was packaged; two test JVMs don't do it at once. */
    static PackagedMilepost unpacked() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel lock = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = lock.lock()) {
                String version = version();
                if (!Files.exists(MADE_OF) || !Files.readString(MADE_OF).equals(version)) {
                    unpack();
                    Files.writeString(MADE_OF, version);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackagedMilepost(UNPACKED, FOLDER.resolve("classes.jsa"));
    }

    private static String version() throws IOException {
        if (Files.notExists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + ": ./mvnw -DskipTests package");
        }
        long faults = ArmedFaults.class
                .getResource("ArmedFaults.class")
                .openConnection()
                .getLastModified();
        return Files.getLastModifiedTime(JAR) + " " + Files.size(JAR) + " " + faults;
    }

    private static void unpack() throws IOException {
        Files.deleteIfExists(FOLDER.resolve("classes.jsa"));
        run(List.of(
                java(),
                "-Djarmode=tools",
                "-jar",
                JAR.toString(),
                "extract",
                "--force",
                "--destination",
                UNPACKED.toString()));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(FAULTS))) {
            for (Class<?> type : FAULT_CLASSES) {
                String name = type.getName().replace('.', '/') + ".class";
                try (var in = type.getClassLoader().getResourceAsStream(name)) {
                    add(jar, name, in.readAllBytes());
                }
            }
            add(
                    jar,
                    "META-INF/services/" + Fault.class.getName(),
                    ArmedFaults.class.getName().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    /** The same with the jar of another version in the place of this one's. */
    PackagedMilepost withJar(Path jar) {
        return new PackagedMilepost(jar.getParent(), archive);
    }

    Path jar() {
        return application.resolve("milepost.jar");
    }

    /** How to start it. Only what runs this very jar may use the archive. */
    List<String> command(Path faults) {
        List<String> command =
                new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m"));
        if (application.equals(UNPACKED)) {
            command.add(hasArchive() ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + ownArchive());
            command.add("-Xlog:cds=off");
            command.add("-Xlog:cds+dynamic=off");
        }
        command.addAll(List.of(
                "-D" + ArmedFaults.FOLDER + "=" + faults,
                "-cp",
                FAULTS + System.getProperty("path.separator") + jar(),
                "io.milepost.Milepost"));
        return command;
    }

    boolean hasArchive() {
        return Files.exists(archive);
    }

    /** What the first node has left that was stopped in peace is for all that start from now on. */
    void keepArchive() {
        try {
            if (Files.exists(ownArchive())) {
                Files.move(ownArchive(), archive, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ownArchive() {
        return archive.resolveSibling(
                "classes-%d.jsa".formatted(ProcessHandle.current().pid()));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void run(List<String> command) throws IOException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("unpack.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(FOLDER.resolve("unpack.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
