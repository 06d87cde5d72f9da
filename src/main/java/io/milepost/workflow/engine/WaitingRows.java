package io.milepost.workflow.engine;

import java.util.List;

/**
 * Rows of the domain that wait for somebody, each with a process of its own that asks. The domain knows what waits whatever
 * becomes of the process, so the reconciler gives a row whose process is gone another one.
 */
public interface WaitingRows<K> {
    /** The key of the model. */
    String process();

    List<K> all();

    String businessKey(K row);

    /** Locks the row in the caller's transaction, so that nobody else settles it or starts its process meanwhile. */
    boolean stillWaits(K row);

    void askAgain(K row);

    /** Those whose process is there but may have missed something. */
    default List<K> doubtful() {
        return List.of();
    }

    /** Has its process look; the row is locked. */
    default void nudge(K row) {}
}
