package io.milepost.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An open portion as it is on offer: one that a draft holds as it stands, and all that is free of an item as one. */
record OpenPortion(Portions.Open row, BigDecimal size, String spare) {
    private static final Comparator<Portions.Open> BY_NUMBER = Comparator.comparing(Portions.Open::number);

    /** {@code settled} are the item's other portions. */
    static List<OpenPortion> of(List<Portions.Open> ofOneItem, Collection<Portions.Settled> settled) {
        List<Portions.Open> rows = ofOneItem.stream().sorted(BY_NUMBER).toList();
        List<Portions.Open> free =
                rows.stream().filter(open -> open.allocation() == null).toList();
        var first = rows.get(0);
        String next = Portion.id(first.item(), 1 + highest(rows, settled));
        List<OpenPortion> open = new ArrayList<>();
        rows.stream()
                .filter(row -> row.allocation() != null)
                .forEach(row -> open.add(new OpenPortion(
                        row, row.size(), free.isEmpty() ? next : free.get(0).id())));
        BigDecimal together = free.stream().map(Portions.Open::size).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!free.isEmpty() && (together.signum() > 0 || first.recorded().signum() == 0)) {
            open.add(new OpenPortion(
                    free.get(0), together, free.size() == 1 ? next : free.get(1).id()));
        }
        return open;
    }

    private static int highest(List<Portions.Open> rows, Collection<Portions.Settled> settled) {
        return IntStream.concat(
                        rows.stream().mapToInt(Portions.Open::number),
                        settled.stream().mapToInt(part -> Portion.number(part.id())))
                .max()
                .orElse(0);
    }
}
