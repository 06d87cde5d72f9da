package io.milepost.billing;

/** What a draft does with an item: bill it, leave it for a later invoice, or give it up for good. */
public enum Decision {
    BILL(Allocation.State.RESERVED),
    HOLD(Allocation.State.HELD),
    WRITE_OFF(Allocation.State.WRITING_OFF);

    private final Allocation.State allocated;

    Decision(Allocation.State allocated) {
        this.allocated = allocated;
    }

    Allocation.State allocated() {
        return allocated;
    }
}
