package io.milepost.web.invoices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an invoice is, in a sentence; since when, where that is known; whether a step has failed; and what comes next. */
record Where(String sentence, @Nullable Instant since, boolean failed, List<String> next) {}
