package io.milepost.web.figures;

import io.milepost.insight.AskedClaims;
import io.milepost.insight.OpenAge;
import io.milepost.insight.Scope;
import io.milepost.web.problems.Refusal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Which open invoices a caller wants listed. */
record AskedOpen(
        @Nullable OpenAge age,
        @Nullable String currency,
        @Nullable Boolean overdue) {
    AskedClaims of(Scope scope) {
        return new AskedClaims(scope, age, known(currency), Boolean.TRUE.equals(overdue));
    }

    private static @Nullable Currency known(@Nullable String code) {
        try {
            return code == null || code.isBlank() ? null : Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("Write currencies like EUR.");
        }
    }
}
