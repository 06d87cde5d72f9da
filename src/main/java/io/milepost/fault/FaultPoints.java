package io.milepost.fault;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Lets a test break Milepost at a named instant. Only a {@link Fault} that is put on the class path does anything; the product
 * brings none, and there is no setting that could arm one.
 */
public final class FaultPoints {
    private static final List<Fault> FAULTS = ServiceLoader.load(Fault.class, Fault.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private FaultPoints() {}

    public static void reached(FaultPoint point) {
        FAULTS.forEach(fault -> fault.at(point));
    }
}
