package io.milepost.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issued invoice as its approval was decided: what was known, who was involved, and which gates it got. Without
 * {@code facts} what was recorded can't be read; {@code unknown} names facts that weren't recorded yet.
 */
record PastInvoice(
        PastDecision decision,
        @Nullable ApprovalFacts facts,
        List<String> unknown,
        RecordedPeople people,
        List<PastGate> gates) {}
