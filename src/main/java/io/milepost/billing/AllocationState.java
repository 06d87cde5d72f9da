package io.milepost.billing;

/**
 * What the tie between a portion and an invoice means; the first four hold the portion, the others let it go. A credit note
 * is CREDITING what it asks back while it is approved; with its number both its tie and the invoice's are CREDITED.
 */
enum AllocationState {
    RESERVED(true),
    WRITING_OFF(true),
    BILLED(true),
    WRITTEN_OFF(true),
    HELD(false),
    RELEASED(false),
    CREDITING(false),
    CREDITED(false);

    private final boolean live;

    AllocationState(boolean live) {
        this.live = live;
    }

    /** Whether no other invoice may have the portion. */
    boolean live() {
        return live;
    }

    boolean bills() {
        return this == RESERVED || this == BILLED;
    }

    /** Whether the invoice may still decide otherwise. */
    boolean undecided() {
        return this == RESERVED || this == WRITING_OFF;
    }

    /** What it is once the invoice has its number. */
    AllocationState settled() {
        return this == WRITING_OFF ? WRITTEN_OFF : BILLED;
    }
}
