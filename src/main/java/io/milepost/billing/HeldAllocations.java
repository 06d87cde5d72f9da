package io.milepost.billing;

import io.milepost.transaction.OncePerTransaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an invoice, a draft or a credit note holds, read once a transaction; all that is added or taken away comes by here. */
@Component
class HeldAllocations {
    private final Allocations allocations;
    private final OncePerTransaction<String, List<Allocation>> known = new OncePerTransaction<>(this::read);

    HeldAllocations(Allocations allocations) {
        this.allocations = allocations;
    }

    List<Allocation> of(String invoice) {
        return Objects.requireNonNull(known.of(List.of(invoice)).get(invoice));
    }

    void add(Collection<Allocation> fresh) {
        allocations.saveAll(fresh);
        known.forget();
    }

    void remove(Collection<Allocation> gone) {
        allocations.deleteAll(gone);
        known.forget();
    }

    private Map<String, List<Allocation>> read(Collection<String> invoices) {
        return invoices.stream().collect(Collectors.toMap(Function.identity(), allocations::of));
    }
}
