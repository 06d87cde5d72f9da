package io.milepost.billing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why work that was billed once is open again. */
@Component
public class CreditedWork {
    private static final int CHUNK = 500;

    private final Allocations allocations;

    CreditedWork(Allocations allocations) {
        this.allocations = allocations;
    }

    /** The reason by portion, such as "credited by CRN-2026-00001"; a portion no credit note re-opened is missing. */
    @Transactional(readOnly = true)
    public Map<String, String> reasons(Collection<String> portions) {
        List<Allocation> credits = Chunks.of(portions, CHUNK)
                .flatMap(chunk -> allocations.creditsOf(chunk).stream())
                .toList();
        return credits.stream()
                .collect(Collectors.toMap(
                        Allocation::portion, credit -> String.valueOf(credit.reason()), (latest, earlier) -> latest));
    }
}
