package io.milepost.chaos;

import io.milepost.fault.FaultPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The test's end of {@link ArmedFaults}: arms a point, and sees whether it went off. */
record Faults(Path folder) {
    void arm(FaultPoint point, Deed deed) {
        try {
            Files.deleteIfExists(folder.resolve(point + ".by"));
            Files.deleteIfExists(folder.resolve(point + ".over"));
            Path draft = Files.writeString(folder.resolve(point + ".draft"), deed.written());
            Files.move(draft, folder.resolve(point.name()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean wentOff(FaultPoint point) {
        return Files.exists(folder.resolve(point + ".by"));
    }

    /** A delay has passed, and what waited goes on. */
    boolean isOver(FaultPoint point) {
        return Files.exists(folder.resolve(point + ".over"));
    }

    /** The process in which it went off. */
    long by(FaultPoint point) {
        try {
            return Long.parseLong(Files.readString(folder.resolve(point + ".by")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void disarmAll() {
        for (FaultPoint point : FaultPoint.values()) {
            try {
                Files.deleteIfExists(folder.resolve(point.name()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
