package io.milepost.workflow.bankstatement;

import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/bank-statement.bpmn. */
public final class BankStatementModel {
    public static final String KEY = "bank-statement";
    static final String CONFIRM_PAYMENTS = "Task_ConfirmPayments";
    static final String STATEMENT_IMPORTED = "milepost.statementImported";

    static final ProcessVariable<String> STATEMENT_ID = ProcessVariable.text("statementId");

    /** "DE02…2051, statement 231 of 30 Nov 2026", for people. */
    static final ProcessVariable<String> STATEMENT_NAME = ProcessVariable.text("statementName");

    static final ProcessVariable<Boolean> ALL_DECIDED = ProcessVariable.flag("allDecided");
    /** What is left is for another day: later. */
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("statementOutcome");

    static final String NEXT_LOOK = "nextLook";

    private BankStatementModel() {}
}
