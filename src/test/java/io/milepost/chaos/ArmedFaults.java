package io.milepost.chaos;

import io.milepost.fault.Fault;
import io.milepost.fault.FaultPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The one {@link Fault} there is, put on the class path of a node under test only. A file called like the point says what is to
 * happen there; whoever comes by first takes it away and does it.
 */
public final class ArmedFaults implements Fault {
    static final String FOLDER = "milepost.faults";
    private static final int KILLED = 137;

    private final Path folder = Path.of(System.getProperty(FOLDER));

    @Override
    public void at(FaultPoint point) {
        Path armed = folder.resolve(point.name());
        if (!Files.exists(armed)) {
            return;
        }
        try {
            Deed deed = Deed.parse(Files.readString(armed));
            if (deed.passes() > 0) {
                Files.writeString(armed, deed.passed().written());
                return;
            }
            Files.delete(armed); // of two nodes one finds it
            Files.writeString(
                    folder.resolve(point + ".by"),
                    String.valueOf(ProcessHandle.current().pid()));
            act(deed, point);
        } catch (NoSuchFileException another) {
            // was quicker
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void act(Deed deed, FaultPoint point) throws IOException {
        if (deed.what() == Deed.What.HALT) {
            Runtime.getRuntime().halt(KILLED); // no hook runs, nothing is closed: as by kill -9
        }
        if (deed.what() == Deed.What.THROW) {
            throw new IllegalStateException("a fault thrown at " + point);
        }
        try {
            Thread.sleep(deed.milliseconds());
            Files.createFile(folder.resolve(point + ".over"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
