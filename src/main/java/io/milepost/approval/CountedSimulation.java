package io.milepost.approval;

import io.milepost.approval.Simulation.Asked;
import io.milepost.approval.Simulation.Comparison;
import io.milepost.approval.Simulation.Load;
import io.milepost.approval.Simulation.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up what a simulation found for each invoice. */
final class CountedSimulation {
    private CountedSimulation() {}

    static Simulation of(List<Row> rows, String currency) {
        return new Simulation(
                rows.size(),
                (int) rows.stream().filter(Row::changed).count(),
                (int) rows.stream().filter(Row::failed).count(),
                currency,
                new Comparison(straightThrough(rows, Row::then), straightThrough(rows, Row::now)),
                new Comparison(days(rows, Row::then), days(rows, Row::now)),
                loads(rows),
                rows.stream()
                        .sorted(Comparator.comparing(Row::changed)
                                .thenComparing(Row::failed)
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
        Map<Who, Long> then = perApprover(rows.stream().flatMap(row -> row.then().stream()));
        Map<Who, Long> now = perApprover(rows.stream().flatMap(row -> row.now().stream()));
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Who::approver).thenComparing(Who::person))
                .map(who ->
                        new Load(who.approver(), who.person(), then.getOrDefault(who, 0L), now.getOrDefault(who, 0L)))
                .toList();
    }

    private record Who(String approver, boolean person) {}

    private static Map<Who, Long> perApprover(Stream<Asked> gates) {
        return gates.collect(
                Collectors.groupingBy(gate -> new Who(gate.approver(), gate.person()), Collectors.counting()));
    }
}
