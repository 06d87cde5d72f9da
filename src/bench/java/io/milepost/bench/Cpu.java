package io.milepost.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** CPU time this JVM and the database server beside it have used, in milliseconds; a server elsewhere can't be seen. */
final class Cpu {
    /** Ticks of /proc/…/stat, as every Linux has them. */
    private static final double MILLIS_PER_TICK = 10;

    private final Optional<Path> server;

    private Cpu(Optional<Path> server) {
        this.server = server;
    }

    static Cpu of(DataSource database) {
        return new Cpu(serversFile(database));
    }

    double jvm() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e6;
    }

    /** User and system time; fields 14 and 15, counted behind the name in brackets. */
    double server() {
        return server.map(file -> {
                    try {
                        var text = Files.readString(file);
                        var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
                        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(0.0);
    }

    private static Optional<Path> serversFile(DataSource database) {
        try (var connection = database.getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().startsWith("MySQL")) {
                return Optional.empty();
            }
            try (var row = connection.createStatement().executeQuery("select @@pid_file")) {
                row.next();
                var pid = Files.readString(Path.of(row.getString(1))).strip();
                return Optional.of(Path.of("/proc", pid, "stat"));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The server's CPU time can't be read: it must run on this machine.", e);
        }
    }
}
