package io.milepost.receivable;

/** What disputes ask of the process engine, in the caller's transaction. */
public interface DisputeAnswers {
    /** Somebody has to answer it. */
    void asked(Dispute dispute);
}
