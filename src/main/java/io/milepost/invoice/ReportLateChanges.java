package io.milepost.invoice;

import io.milepost.money.Money;
import io.milepost.project.LateChange;
import io.milepost.project.LateChanges;
import io.milepost.project.Project;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changed at its source after it was issued, and what that would be worth: accounting decides on a credit note. */
@Component
public class ReportLateChanges {
    private static final int DECIMALS = 10;

    /** {@code worth} is what the invoice would differ by, at the price billed; null where sizes don't tell. */
    public record Late(
            LateChange change,
            String project,
            InvoiceId invoice,
            @Nullable String number,
            @Nullable Money worth) {}

    private final IssuedItems issuedItems;
    private final LateChanges lateChanges;

    ReportLateChanges(IssuedItems issuedItems, LateChanges lateChanges) {
        this.issuedItems = issuedItems;
        this.lateChanges = lateChanges;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Late> of(Collection<Project> projects) {
        List<IssuedItems.Issued> issued =
                issuedItems.issued(projects.stream().map(Project::code).toList());
        Map<Long, LateChange> changes =
                lateChanges
                        .findByIdIn(
                                issued.stream().map(IssuedItems.Issued::change).toList())
                        .stream()
                        .collect(Collectors.toMap(change -> Objects.requireNonNull(change.id()), Function.identity()));
        return issued.stream()
                .map(item -> {
                    LateChange change = Objects.requireNonNull(changes.get(item.change()));
                    return new Late(change, item.project(), item.invoice(), item.number(), worth(change, item));
                })
                .toList();
    }

    private static @Nullable Money worth(LateChange change, IssuedItems.Issued item) {
        BigDecimal was = change.wasSize();
        BigDecimal wanted = change.wantedSize();
        if (was == null || wanted == null || was.signum() == 0) {
            return null;
        }
        BigDecimal exact = item.billed().multiply(wanted.subtract(was)).divide(was, DECIMALS, RoundingMode.HALF_UP);
        return Money.rounded(exact, Currency.getInstance(item.currency()));
    }
}
