package io.milepost.proof;

import io.milepost.proof.Capping.Cap;
import io.milepost.proof.Deducting.Deposit;
import io.milepost.proof.Deducting.Retainage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What client and firm agreed, as the reference remembers it, and what entries are worth under it. */
final class Agreement {
    static final BigDecimal STANDARD_VAT = new BigDecimal("19");

    /** The terms of hours. */
    static final String FIXED = "FP";

    static final String REST = "REST";

    final int decimals = 2;

    static final String PROGRESS = "PC";

    static final String RETAINER = "CARE";

    @Nullable
    Cap cap;

    /** Of what is billed by its progress: the task Design. */
    @Nullable
    BigDecimal contractValue;

    /** Of what a fee a month is paid for: the task Design, from its first day on. */
    @Nullable
    Retainer retainer;

    final List<Deposit> deposits = new ArrayList<>();

    @Nullable
    Retainage retainage;

    @Nullable
    LocalDate released;

    /** Tasks whose hours a fixed price includes. */
    final Set<String> fixedPriceTasks = new HashSet<>();

    /** The project's own prices and the firm's, by role and first day. */
    final Map<String, NavigableMap<LocalDate, BigDecimal>> projectRates = new HashMap<>();

    final Map<String, NavigableMap<LocalDate, BigDecimal>> firmRates = new HashMap<>();

    /** What one unit of a foreign currency costs, by day. */
    final Map<String, NavigableMap<LocalDate, BigDecimal>> exchange = new HashMap<>();

    /** By how many percent expenses of a category are marked up. */
    final Map<String, BigDecimal> markUp = new HashMap<>();

    /** To how many minutes an entry's time is rounded up; 1 for not at all. */
    int roundedUpTo = 1;

    /** How many of an entry's minutes are billable, whoever has them. */
    BigDecimal rounded(Entry entry) {
        int minutes = entry.recorded.intValueExact();
        return BigDecimal.valueOf((minutes + roundedUpTo - 1) / roundedUpTo * (long) roundedUpTo);
    }

    boolean covers(Entry entry) {
        return entry.kind == Entry.Kind.TIME
                && (term(entry).equals(FIXED) || term(entry).equals(PROGRESS));
    }

    /** Under which term it is billed; none claims milestones. */
    String term(Entry entry) {
        if (entry.kind != Entry.Kind.TIME) {
            return entry.term;
        }
        if (retainer != null && retainer.claims(entry)) {
            return RETAINER;
        }
        if (contractValue != null && "Design".equals(entry.task)) {
            return PROGRESS;
        }
        return entry.task != null && fixedPriceTasks.contains(entry.task) ? FIXED : REST;
    }

    /** Per hour, or per unit of what was spent. */
    Optional<BigDecimal> price(Entry entry) {
        return switch (entry.kind) {
            case EXPENSE ->
                (entry.currency.equals("EUR") ? Optional.of(BigDecimal.ONE) : on(exchange, entry.currency, entry.date))
                        .map(rate -> rate.multiply(factor(entry)));
            case TIME ->
                covers(entry)
                        ? Optional.of(BigDecimal.ZERO)
                        : Optional.ofNullable(entry.ownRate)
                                .or(() -> on(projectRates, entry.role, entry.date))
                                .or(() -> on(firmRates, entry.role, entry.date));
            default -> Optional.of(BigDecimal.ONE);
        };
    }

    private BigDecimal factor(Entry expense) {
        return BigDecimal.ONE.add(
                markUp.getOrDefault(expense.category, BigDecimal.ZERO).movePointLeft(2));
    }

    private static Optional<BigDecimal> on(
            Map<String, NavigableMap<LocalDate, BigDecimal>> book, String what, LocalDate day) {
        return Optional.ofNullable(book.getOrDefault(what, new TreeMap<>()).floorEntry(day))
                .map(Map.Entry::getValue);
    }

    BigDecimal round(BigDecimal exact) {
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }
}
