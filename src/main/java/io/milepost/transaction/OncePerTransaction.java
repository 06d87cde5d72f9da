package io.milepost.transaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what was read for as long as the transaction lasts, so that many who ask cost one question to the database. Whoever
 * changes the answer in the same transaction must {@link #forget} it; without a transaction nothing is remembered.
 */
public final class OncePerTransaction<K, V> {
    private final Function<Collection<K>, Map<K, V>> read;

    /** {@code read} answers something for each key it is asked for. */
    public OncePerTransaction(Function<Collection<K>, Map<K, V>> read) {
        this.read = read;
    }

    public Map<K, V> of(Collection<K> keys) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.apply(keys);
        }
        Map<K, V> known = known();
        List<K> unknown =
                keys.stream().filter(key -> !known.containsKey(key)).distinct().toList();
        if (!unknown.isEmpty()) {
            known.putAll(read.apply(unknown));
        }
        return keys.stream().distinct().collect(Collectors.toMap(Function.identity(), known::get));
    }

    /** What {@link #of} would answer from now on, known to whoever has just written it. */
    public void know(K key, V value) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().put(key, value);
        }
    }

    public void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> known() {
        @Nullable Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new HashMap<K, V>();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        return (Map<K, V>) bound;
    }

    /** A transaction opened apart has its own; the outer one's comes back after it. */
    private final class Forgetting implements TransactionSynchronization {
        private @Nullable Object apart;

        @Override
        public void suspend() {
            apart = TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
        }

        @Override
        public void resume() {
            if (apart != null) {
                TransactionSynchronizationManager.bindResource(OncePerTransaction.this, apart);
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
        }
    }
}
