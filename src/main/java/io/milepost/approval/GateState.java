package io.milepost.approval;

/** What became of a gate. VOID: the draft came back before it was decided, or after. */
public enum GateState {
    PENDING,
    APPROVED,
    SENT_BACK,
    VOID
}
