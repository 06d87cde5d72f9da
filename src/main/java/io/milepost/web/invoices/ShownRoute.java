package io.milepost.web.invoices;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an invoice goes the way it goes, and where it is. {@code gates} are those of the latest decision, {@code earlier} those
 * before; a draft that was never submitted has none. {@code zone} is the firm's, in which sentences tell the time.
 */
record ShownRoute(
        Where where,
        String zone,
        @Nullable Instant decidedAt,
        @Nullable String policyVersion,
        JsonNode facts,
        List<ShownGate> gates,
        List<ShownGate> earlier) {}
