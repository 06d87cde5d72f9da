package io.milepost.insight;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Which claims are asked for; what is null is not looked at. */
public record AskedClaims(
        Scope scope, @Nullable OpenAge age, @Nullable Currency currency, boolean overdueOnly) {}
