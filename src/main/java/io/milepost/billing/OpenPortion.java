package io.milepost.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An open portion as it is on offer: one that a draft holds as it stands, and all that is free of an item as one. */
record OpenPortion(Portions.Open row, BigDecimal size, String spare) {
    private static final Comparator<Portions.Open> BY_NUMBER =
            Comparator.comparing(open -> open.portion().number());

    /** {@code settled} are the ids of the item's other portions. */
    static List<OpenPortion> of(List<Portions.Open> ofOneItem, Collection<String> settled) {
        List<Portions.Open> rows = ofOneItem.stream().sorted(BY_NUMBER).toList();
        List<Portions.Open> free =
                rows.stream().filter(open -> open.allocation() == null).toList();
        var item = rows.get(0).item();
        String next = Portion.id(item.key(), 1 + highest(rows, settled));
        List<OpenPortion> open = new ArrayList<>();
        rows.stream()
                .filter(row -> row.allocation() != null)
                .forEach(row -> open.add(new OpenPortion(
                        row,
                        row.portion().size(),
                        free.isEmpty() ? next : free.get(0).portion().id())));
        BigDecimal together = free.stream().map(row -> row.portion().size()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!free.isEmpty() && (together.signum() > 0 || item.recorded().signum() == 0)) {
            open.add(new OpenPortion(
                    free.get(0),
                    together,
                    free.size() == 1 ? next : free.get(1).portion().id()));
        }
        return open;
    }

    private static int highest(List<Portions.Open> rows, Collection<String> settled) {
        return IntStream.concat(
                        rows.stream().mapToInt(row -> row.portion().number()),
                        settled.stream().mapToInt(Portion::number))
                .max()
                .orElse(0);
    }
}
