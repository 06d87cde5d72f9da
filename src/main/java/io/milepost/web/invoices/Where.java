package io.milepost.web.invoices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an invoice is, in a sentence, with a sentence about each gate where more than one waits; since when, where that is
 * known; whether a step has failed; and what comes next.
 */
record Where(
        String sentence, List<String> details, @Nullable Instant since, boolean failed, List<String> next) {}
