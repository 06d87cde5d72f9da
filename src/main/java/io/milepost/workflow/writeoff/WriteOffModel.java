package io.milepost.workflow.writeoff;

import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/write-off.bpmn. */
public final class WriteOffModel {
    public static final String KEY = "write-off";
    static final String APPROVE_WRITE_OFF = "Task_ApproveWriteOff";
    static final String WRITE_OFF_ASKED = "milepost.writeOffAsked";

    /** "1,190.00 EUR", for people. */
    static final ProcessVariable<String> WRITE_OFF_AMOUNT = ProcessVariable.text("writeOffAmount");

    static final ProcessVariable<String> WRITE_OFF_REASON = ProcessVariable.text("writeOffReason");
    /** The name of who asked for it, for people. */
    static final ProcessVariable<String> WRITE_OFF_ASKER = ProcessVariable.text("writeOffAsker");
    /** approve or decline. */
    static final ProcessVariable<String> WRITE_OFF_DECISION = ProcessVariable.text("writeOffDecision");

    /** What the start form asks for: the invoice's number; the amount as people type it, may be empty. */
    static final ProcessVariable<String> NUMBER = ProcessVariable.text("writeOffNumber");

    static final ProcessVariable<String> TYPED_AMOUNT = ProcessVariable.text("writeOffTyped");

    private WriteOffModel() {}
}
