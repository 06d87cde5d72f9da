package io.milepost.web;

import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a use case once more when it lost a race (a deadlock, a row changed or created by someone else in the same moment):
 * the second look sees what the winner did and mostly has a plain answer. Not inside a transaction, which is lost by then.
 */
public final class OnceMore {
    private OnceMore() {}

    public static <T> T after(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException lost) {
            if (!LostRace.is(lost) || TransactionSynchronizationManager.isActualTransactionActive()) {
                throw lost;
            }
            return work.get();
        }
    }
}
