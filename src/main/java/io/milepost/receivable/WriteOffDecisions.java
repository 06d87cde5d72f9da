package io.milepost.receivable;

/** What write-offs ask of the process engine, in the caller's transaction. */
public interface WriteOffDecisions {
    /** Somebody has to decide it. */
    void asked(WriteOff writeOff);
}
