package io.milepost.approval;

import io.milepost.approval.Simulation.Asked;
import io.milepost.approval.Simulation.Comparison;
import io.milepost.approval.Simulation.Load;
import io.milepost.approval.Simulation.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up what a simulation found for each invoice. */
final class CountedSimulation {
    private CountedSimulation() {}

    static Simulation of(List<Row> rows) {
        return new Simulation(
                rows.size(),
                (int) rows.stream().filter(Row::changed).count(),
                new Comparison(straightThrough(rows, Row::then), straightThrough(rows, Row::now)),
                new Comparison(days(rows, Row::then), days(rows, Row::now)),
                loads(rows),
                rows.stream()
                        .sorted(Comparator.comparing(Row::changed)
                                .reversed()
                                .thenComparing(Row::decidedOn, Comparator.reverseOrder())
                                .thenComparing(Row::businessKey))
                        .toList());
    }

    private static long straightThrough(List<Row> rows, Function<Row, List<Asked>> gates) {
        return rows.stream().filter(row -> gates.apply(row).isEmpty()).count();
    }

    private static long days(List<Row> rows, Function<Row, List<Asked>> gates) {
        return rows.stream().mapToLong(row -> days(gates.apply(row))).sum();
    }

    /** Gates of one order are decided side by side. */
    private static long days(List<Asked> gates) {
        return gates.stream().collect(Collectors.toMap(Asked::order, Asked::days, Math::max)).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    private static List<Load> loads(List<Row> rows) {
        Map<String, Long> then = perApprover(rows.stream().flatMap(row -> row.then().stream()));
        Map<String, Long> now = perApprover(rows.stream().flatMap(row -> row.now().stream()));
        TreeSet<String> approvers = new TreeSet<>(then.keySet());
        approvers.addAll(now.keySet());
        return approvers.stream()
                .map(approver -> new Load(approver, then.getOrDefault(approver, 0L), now.getOrDefault(approver, 0L)))
                .toList();
    }

    private static Map<String, Long> perApprover(Stream<Asked> gates) {
        return gates.collect(Collectors.groupingBy(Asked::approver, Collectors.counting()));
    }
}
