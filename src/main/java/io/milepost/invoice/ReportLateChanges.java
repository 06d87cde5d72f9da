package io.milepost.invoice;

import io.milepost.billing.PriceTime;
import io.milepost.money.Money;
import io.milepost.money.Quantity;
import io.milepost.project.ItemKey;
import io.milepost.project.ItemKind;
import io.milepost.project.LateChange;
import io.milepost.project.LateChanges;
import io.milepost.project.Project;
import io.milepost.project.TimeEntries;
import io.milepost.project.TimeEntry;
import io.milepost.project.TimeEntryDetails;
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

    /**
     * {@code worth} is what a correction would come to: the item as its source has it now, less what was billed for it; null
     * where nobody knows, because sizes don't tell or the new work has no price.
     */
    public record Late(
            LateChange change,
            String project,
            InvoiceId invoice,
            @Nullable String number,
            @Nullable Money worth) {}

    private final IssuedItems issuedItems;
    private final LateChanges lateChanges;
    private final TimeEntries timeEntries;
    private final PriceTime priceTime;

    ReportLateChanges(IssuedItems issuedItems, LateChanges lateChanges, TimeEntries timeEntries, PriceTime priceTime) {
        this.issuedItems = issuedItems;
        this.lateChanges = lateChanges;
        this.timeEntries = timeEntries;
        this.priceTime = priceTime;
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
        Map<ItemKey, TimeEntryDetails> recorded = timeEntries
                .findByKeyIn(issued.stream()
                        .map(item -> new ItemKey(item.itemKey()))
                        .filter(key -> key.kind() == ItemKind.TIME)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(TimeEntry::key, TimeEntry::details));
        PriceTime.Prices prices = priceTime.of(projects);
        return issued.stream()
                .map(item -> {
                    LateChange change = Objects.requireNonNull(changes.get(item.change()));
                    TimeEntryDetails was = recorded.get(new ItemKey(item.itemKey()));
                    return new Late(
                            change, item.project(), item.invoice(), item.number(), worth(change, item, was, prices));
                })
                .toList();
    }

    private static @Nullable Money worth(
            LateChange change, IssuedItems.Issued item, @Nullable TimeEntryDetails recorded, PriceTime.Prices prices) {
        BigDecimal was = change.wasSize();
        BigDecimal wanted = change.wantedSize();
        if (was == null || wanted == null || was.signum() == 0) {
            return null;
        }
        TimeEntryDetails work = change.wantedTime(item.project()).orElse(null);
        Currency currency = Currency.getInstance(item.currency());
        if (work == null || recorded == null || wanted.signum() == 0 || costsAlike(work, recorded)) {
            BigDecimal exact = item.billed().multiply(wanted.subtract(was)).divide(was, DECIMALS, RoundingMode.HALF_UP);
            return Money.rounded(exact, currency);
        }
        return prices.hourly(work)
                .map(price -> Quantity.hours(item.size().multiply(wanted).divide(was, DECIMALS, RoundingMode.HALF_UP))
                        .multiply(price)
                        .subtract(item.billed()))
                .map(exact -> Money.rounded(exact, currency))
                .orElse(null);
    }

    /** Whether nothing that decides about a price differs. */
    private static boolean costsAlike(TimeEntryDetails one, TimeEntryDetails other) {
        return one.person().equals(other.person())
                && one.role().equals(other.role())
                && Objects.equals(one.task(), other.task())
                && one.date().equals(other.date())
                && (one.rate() == null || other.rate() == null
                        ? one.rate() == other.rate()
                        : one.rate().compareTo(other.rate()) == 0);
    }
}
