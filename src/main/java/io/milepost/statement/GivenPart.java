package io.milepost.statement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry is for one invoice, as a person says it.
 *
 * @param invoice its number
 * @param amount may be left out where it is the only one
 */
public record GivenPart(String invoice, @Nullable BigDecimal amount) {}
