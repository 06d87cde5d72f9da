package io.milepost.proof;

import io.milepost.proof.Paper.Free;
import io.milepost.proof.Paper.Taken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What client and firm agreed, as the reference remembers it, and what entries are worth under it. */
final class Agreement {
    static final BigDecimal STANDARD_VAT = new BigDecimal("19");
    private static final BigDecimal SIXTY = new BigDecimal("60");

    final int decimals = 2;

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

    BigDecimal billable(Entry entry) {
        if (entry.kind != Entry.Kind.TIME || covers(entry)) {
            return entry.recorded;
        }
        int minutes = entry.recorded.intValueExact();
        return BigDecimal.valueOf((minutes + roundedUpTo - 1) / roundedUpTo * (long) roundedUpTo);
    }

    boolean covers(Entry entry) {
        return entry.kind == Entry.Kind.TIME && entry.task != null && fixedPriceTasks.contains(entry.task);
    }

    /** Per hour, or per unit of what was spent. */
    Optional<BigDecimal> price(Entry entry) {
        return switch (entry.kind) {
            case MILESTONE -> Optional.of(BigDecimal.ONE);
            case EXPENSE ->
                (entry.currency.equals("EUR") ? Optional.of(BigDecimal.ONE) : on(exchange, entry.currency, entry.date))
                        .map(rate -> rate.multiply(factor(entry)));
            case TIME ->
                covers(entry)
                        ? Optional.of(BigDecimal.ZERO)
                        : Optional.ofNullable(entry.ownRate)
                                .or(() -> on(projectRates, entry.role, entry.date))
                                .or(() -> on(firmRates, entry.role, entry.date));
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

    List<Sum> lines(Map<Entry, Taken> taken, List<Free> free) {
        List<Sum> lines = new ArrayList<>();
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        taken.forEach((entry, how) -> {
            if (how.billed() && !covers(entry) && price(entry).isPresent()) {
                groups.computeIfAbsent(line(entry), any -> new ArrayList<>()).add(entry);
            }
        });
        List<Entry> included = taken.keySet().stream()
                .filter(entry -> covers(entry) && taken.get(entry).billed())
                .toList();
        Optional<Entry> shownWith = taken.keySet().stream()
                .filter(entry ->
                        entry.kind == Entry.Kind.MILESTONE && taken.get(entry).billed())
                .min(java.util.Comparator.comparing((Entry entry) -> entry.date).thenComparing(entry -> entry.key));
        groups.values().forEach(group -> {
            boolean shows = shownWith.filter(group::contains).isPresent();
            List<Entry> all = new ArrayList<>(group);
            if (shows) {
                all.addAll(included);
            }
            lines.add(line(group, taken, all));
        });
        for (Free each : free) {
            lines.add(new Sum(
                    "FREE",
                    each.quantity(),
                    each.price(),
                    round(each.quantity().multiply(each.price())),
                    STANDARD_VAT,
                    List.of()));
        }
        return lines;
    }

    private String line(Entry entry) {
        String price = Sum.plain(price(entry).orElseThrow());
        return switch (entry.kind) {
            case MILESTONE -> entry.key;
            case TIME -> "time " + entry.role + price;
            case EXPENSE -> "expense " + entry.category + vat(entry);
        };
    }

    private Sum line(List<Entry> group, Map<Entry, Taken> taken, List<Entry> all) {
        Entry first = group.get(0);
        if (first.kind == Entry.Kind.TIME) {
            BigDecimal minutes =
                    group.stream().map(entry -> taken.get(entry).size()).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal hours = minutes.divide(SIXTY, 6, RoundingMode.HALF_UP);
            BigDecimal price = price(first).orElseThrow();
            return new Sum("TIME", hours, price, round(hours.multiply(price)), vat(first), all);
        }
        BigDecimal net = BigDecimal.ZERO;
        for (Entry entry : group) {
            net = net.add(round(taken.get(entry).size().multiply(price(entry).orElseThrow())));
        }
        return new Sum(first.kind.name(), BigDecimal.ONE, net, net, vat(first), all);
    }

    private static BigDecimal vat(Entry entry) {
        return entry.vat == null ? STANDARD_VAT : entry.vat;
    }

    BigDecimal hours(BigDecimal minutes, BigDecimal price) {
        return round(minutes.divide(SIXTY, 6, RoundingMode.HALF_UP).multiply(price));
    }

    BigDecimal round(BigDecimal exact) {
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }
}
