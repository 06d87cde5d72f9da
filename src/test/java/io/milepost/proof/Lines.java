package io.milepost.proof;

import io.milepost.proof.Entry.Kind;
import io.milepost.proof.Paper.Free;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What parts come to on paper: a line per milestone, role and price, category and rate; and what each part is worth of it. */
final class Lines {
    private static final BigDecimal SIXTY = new BigDecimal("60");

    private final Agreement agreed;
    private final Predicate<String> isBilledUp;

    Lines(Agreement agreed, Predicate<String> isBilledUp) {
        this.agreed = agreed;
        this.isBilledUp = isBilledUp;
    }

    List<Sum> of(List<Part> parts, List<Free> free) {
        Map<String, List<Part>> groups = new LinkedHashMap<>();
        List<Part> included = new ArrayList<>();
        parts.stream().sorted(Part.IN_ORDER).forEach(part -> {
            part.net = BigDecimal.ZERO;
            if (part.bills() && agreed.covers(part.entry)) {
                included.add(part);
            } else if (part.bills() && agreed.price(part.entry).isPresent()) {
                groups.computeIfAbsent(line(part.entry), any -> new ArrayList<>())
                        .add(part);
            }
        });
        List<Sum> lines = new ArrayList<>();
        for (List<Part> group : groups.values()) {
            List<Part> all = new ArrayList<>(group);
            included.stream()
                    .filter(part ->
                            shownWith(part, parts).filter(group::contains).isPresent())
                    .forEach(all::add);
            lines.add(line(group, all));
        }
        for (Free each : free) {
            BigDecimal net = round(each.quantity().multiply(each.price()));
            lines.add(new Sum("FREE", each.quantity(), each.price(), net, Agreement.STANDARD_VAT, List.of()));
        }
        return lines;
    }

    /**
     * Included hours stand with the first of their own term; those of the fixed price, which claims none, with the first of
     * none. Where
     * none is to come they stand with whatever is billed.
     */
    Optional<Part> shownWith(Part included, List<Part> parts) {
        List<Part> standing = parts.stream()
                .filter(part -> part.bills() && part.entry.kind != Kind.TIME && part.entry.kind != Kind.EXPENSE)
                .sorted(Part.IN_ORDER)
                .toList();
        String term = agreed.term(included.entry);
        Optional<Part> own = standing.stream()
                .filter(part -> part.entry.term.equals(term.equals(Agreement.FIXED) ? "" : term))
                .findFirst();
        if (own.isPresent() || !isBilledUp.test(term)) {
            return own;
        }
        Comparator<Part> agreedFirst = Comparator.comparing(part -> !standing.contains(part));
        return parts.stream()
                .filter(part -> part.bills()
                        && !agreed.covers(part.entry)
                        && agreed.price(part.entry).isPresent())
                .min(agreedFirst.thenComparing(Part.IN_ORDER));
    }

    private String line(Entry entry) {
        return switch (entry.kind) {
            case TIME -> "time " + entry.role + Sum.plain(agreed.price(entry).orElseThrow());
            case EXPENSE -> "expense " + entry.category + vat(entry);
            default -> entry.key;
        };
    }

    private Sum line(List<Part> group, List<Part> all) {
        Entry first = group.get(0).entry;
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal size = BigDecimal.ZERO;
        List<BigDecimal> worths = new ArrayList<>();
        for (Part part : group) {
            BigDecimal worth = quantity(part).multiply(agreed.price(part.entry).orElseThrow());
            worths.add(worth);
            net = net.add(round(worth));
            size = size.add(part.billed);
        }
        boolean time = first.kind == Kind.TIME;
        BigDecimal price = time ? agreed.price(first).orElseThrow() : net;
        BigDecimal sum = time ? round(hours(size).multiply(price)) : net;
        List<BigDecimal> nets = Spread.of(sum, worths);
        for (int i = 0; i < group.size(); i++) {
            group.get(i).net = nets.get(i);
        }
        return new Sum(
                first.untaxed ? "ADVANCE" : first.kind.name(),
                time ? hours(size) : BigDecimal.ONE,
                price,
                sum,
                vat(first),
                all);
    }

    private static BigDecimal quantity(Part part) {
        return part.entry.kind == Kind.TIME ? hours(part.billed) : part.billed;
    }

    private static BigDecimal vat(Entry entry) {
        return entry.vat == null ? Agreement.STANDARD_VAT : entry.vat;
    }

    static BigDecimal hours(BigDecimal minutes) {
        return minutes.divide(SIXTY, 6, RoundingMode.HALF_UP);
    }

    private BigDecimal round(BigDecimal exact) {
        return agreed.round(exact);
    }
}
