package io.milepost.acceptance;

/** What acceptances ask of the process engine, in the caller's transaction. */
public interface AcceptanceProcess {
    /** The client is to be asked. */
    void begin(AcceptanceKey key);

    /** Something was said, or the client could not be reached. Nobody listening is fine: the process reads what is the case. */
    void answered(AcceptanceKey key);
}
