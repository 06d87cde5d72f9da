package io.milepost.invoice;

/** Another draft has what this one wants; nothing was changed. */
public class ItemTaken extends RuntimeException {
    public ItemTaken(String message) {
        super(message);
    }
}
