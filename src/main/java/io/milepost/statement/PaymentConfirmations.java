package io.milepost.statement;

/** What bank statements ask of the process engine, in the caller's transaction. */
public interface PaymentConfirmations {
    /** Accounting has to say what its entries are. */
    void asked(BankStatement statement);
}
