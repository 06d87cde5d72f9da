package io.milepost.delivery;

import java.util.Collection;

/** Sees to it that notices in the outbox leave once this transaction has committed: what the outbox asks of the process engine. */
public interface SendQueued {
    void send(Collection<String> notices);
}
