package io.milepost.fault;

/** What a test does at a fault point: halts, waits or throws. There is none in the product, see {@link FaultPoints}. */
public interface Fault {
    void at(FaultPoint point);
}
