package io.milepost.web;

import java.sql.SQLException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Tells whether something failed because somebody else did the same at the same moment. A duplicate key within a batch is
 * told by the database's own code only, because on H2 the persistence layer doesn't see what it was.
 */
public final class LostRace {
    private static final String H2_DUPLICATE_KEY = "23505";
    private static final int MYSQL_DUPLICATE_KEY = 1062;

    private LostRace() {}

    public static boolean is(RuntimeException failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof DuplicateKeyException
                || failure instanceof DataIntegrityViolationException refused
                        && refused.getMostSpecificCause() instanceof SQLException cause
                        && (H2_DUPLICATE_KEY.equals(cause.getSQLState())
                                || cause.getErrorCode() == MYSQL_DUPLICATE_KEY);
    }
}
