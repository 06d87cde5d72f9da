package io.milepost.invoice;

import io.milepost.billing.Decision;
import io.milepost.billing.Hold;
import io.milepost.billing.WorkItem;
import io.milepost.invoice.DraftSheet.TakenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which items other invoices hold, and by what name these are known. */
@Component
class TakenItems {
    private final Invoices invoices;

    TakenItems(Invoices invoices) {
        this.invoices = invoices;
    }

    List<TakenItem> among(List<WorkItem> work, Invoice invoice) {
        List<WorkItem> elsewhere =
                work.stream().filter(item -> holder(item, invoice) != null).toList();
        Set<InvoiceId> holders = elsewhere.stream()
                .map(item -> new InvoiceId(String.valueOf(holder(item, invoice))))
                .collect(Collectors.toSet());
        Map<String, String> names = holders.isEmpty()
                ? Map.of()
                : invoices.findByIdIn(holders).stream()
                        .collect(Collectors.toMap(held -> held.id().value(), Invoice::businessKey));
        List<TakenItem> taken = new ArrayList<>();
        for (WorkItem item : elsewhere) {
            String name = names.get(holder(item, invoice));
            if (name != null) {
                taken.add(new TakenItem(item, name));
            }
        }
        return taken;
    }

    static void refuse(DraftEdit edit, List<TakenItem> taken) {
        for (TakenItem item : taken) {
            boolean wanted = edit.of(item.item())
                    .map(wish -> wish.decision() != Decision.HOLD)
                    .orElse(false);
            if (wanted) {
                throw new ItemTaken("Already on the draft of %s: %s."
                        .formatted(item.takenBy(), item.item().title()));
            }
        }
    }

    private static @Nullable String holder(WorkItem item, Invoice invoice) {
        Hold hold = item.hold();
        return hold == null || hold.invoice().equals(invoice.id().value()) ? null : hold.invoice();
    }
}
