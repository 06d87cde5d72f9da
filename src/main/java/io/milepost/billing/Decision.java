package io.milepost.billing;

/** What a draft does with an item: bill it, leave it for a later invoice, or give it up for good. */
public enum Decision {
    BILL(AllocationState.RESERVED),
    HOLD(AllocationState.HELD),
    WRITE_OFF(AllocationState.WRITING_OFF);

    private final AllocationState allocated;

    Decision(AllocationState allocated) {
        this.allocated = allocated;
    }

    AllocationState allocated() {
        return allocated;
    }
}
