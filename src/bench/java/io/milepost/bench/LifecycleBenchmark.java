package io.milepost.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an invoice's whole life costs beside the bare engine, on MySQL and on H2, in one run and in turns; what its parts cost, what
 * people wait for meanwhile, and what many past invoices add. Prints tables, writes target/bench/lifecycle.json.
 */
final class LifecycleBenchmark {
    private static final int COUNT = Integer.getInteger("bench.count", 100);
    private static final int WARM = Integer.getInteger("bench.warm", 8);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int BURST = Integer.getInteger("bench.burst", 5000);
    private static final int SCHEDULES = Integer.getInteger("bench.schedules", 2000);
    private static final List<Integer> PAST = Stream.of(System.getProperty("bench.past", "50000").split(","))
            .filter(text -> !text.isBlank())
            .map(Integer::parseInt)
            .toList();

    private static final int FIGURES = Integer.getInteger("bench.figures", 50_000);

    private final List<StartedNode> nodes;
    private final Map<String, Object> results = new LinkedHashMap<>();

    private LifecycleBenchmark(List<StartedNode> nodes) {
        this.nodes = nodes;
    }

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(Path.of("target/bench"));
        var sink = new MailSink();
        var nodes = new ArrayList<StartedNode>();
        try {
            for (var database : Databases.found()) {
                for (var kind : List.of("floor", "milepost")) {
                    var settings = new ArrayList<>(database.settings(kind));
                    settings.add("milepost.bounds.net-per-client-and-day=1000000000000"); // it has one client and one day
                    settings.add("milepost.mail.outbox=");
                    settings.add("spring.mail.host=127.0.0.1");
                    settings.add("spring.mail.port=" + sink.port());
                    nodes.add(new StartedNode(kind + "-" + database.name(), kind, settings));
                }
            }
            var benchmark = new LifecycleBenchmark(nodes);
            benchmark.lives("none", WARM);
            benchmark.statements();
            benchmark.parts();
            benchmark.burst();
            for (int past : PAST) {
                benchmark.grow(past);
            }
            benchmark.figures();
            Files.writeString(
                    Path.of("target/bench/lifecycle.json"),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(benchmark.results));
        } finally {
            for (var node : nodes) {
                node.close();
            }
        }
    }

    /** Whole lives and the floor, in turns; the median of the rounds. */
    private void lives(String past, int warm) {
        var all = new LinkedHashMap<StartedNode, List<JsonNode>>();
        for (int round = -warm; round < ROUNDS; round++) {
            for (var node : nodes) {
                var result = node.ask("measure life " + COUNT);
                if (round >= 0) {
                    all.computeIfAbsent(node, unknown -> new ArrayList<>()).add(result);
                }
            }
        }
        System.out.printf("%nA whole life, ms CPU each (past invoices: %s)%n%-16s %8s %8s %8s %10s %8s%n", past, "", "JVM", "server", "both", "per second", "x floor");
        double floor = 1;
        for (var node : all.keySet()) {
            double jvm = median(all.get(node), "jvm");
            double server = median(all.get(node), "server");
            floor = node.name().startsWith("floor") ? jvm + server : floor;
            System.out.printf("%-16s %8.1f %8.1f %8.1f %10.1f %8.2f%n", node.name(), jvm, server, jvm + server, 1000 / median(all.get(node), "millis"), (jvm + server) / floor);
            results.put("life " + node.name() + ", past " + past, all.get(node));
        }
    }

    private void statements() throws IOException {
        for (var node : nodes) {
            var one = node.ask("record life 1");
            Files.writeString(Path.of("target/bench/" + node.name() + ".statements.json"), one.toPrettyString());
            var many = node.ask("record life 20");
            System.out.printf(
                    "%-16s %6.1f statements, %5.1f transactions, %5.1f of them the engine's%n",
                    node.name(), many.at("/statements").asDouble(), many.at("/transactions").asDouble(), many.at("/engineTransactions").asDouble());
            results.put("statements " + node.name(), many);
        }
    }

    private void parts() {
        System.out.printf("%nFrom the milestone to the draft, ms CPU each%n");
        for (int[] size : new int[][] {{10, 30}, {2000, 4}, {20000, 1}}) {
            for (var node : milepost()) {
                var unused = node.ask("measure draft%d %d".formatted(size[0], Math.max(1, size[1] / 2)));
                var result = node.ask("measure draft%d %d".formatted(size[0], size[1]));
                System.out.printf("%-16s %6d entries %10.1f%n", node.name(), size[0], result.path("jvm").asDouble() + result.path("server").asDouble());
                results.put("draft of %d %s".formatted(size[0], node.name()), result);
            }
        }
    }

    private void burst() {
        System.out.printf("%nWhile %d milestones drain, and %d schedules, ms%n", BURST, SCHEDULES);
        for (var node : milepost()) {
            show(node, "alone", node.ask("looks 200"));
            show(node, "burst", node.ask("burst " + BURST));
            show(node, "schedules", node.ask("schedules " + SCHEDULES));
        }
    }

    private void grow(int past) {
        for (var node : milepost()) {
            node.ask("past " + past);
        }
        lives(String.valueOf(past), 2);
        for (var node : milepost()) {
            show(node, past + " past", node.ask("looks 200"));
        }
    }

    private void figures() {
        System.out.printf("%nA manager's figures over a year of %d invoices, ms%n", FIGURES);
        for (var node : milepost()) {
            var figures = node.ask("figures " + FIGURES);
            System.out.printf("%-16s %s%n", node.name(), figures);
            results.put("figures " + node.name(), figures);
        }
    }

    private void show(StartedNode node, String when, JsonNode result) {
        System.out.printf(
                "%-16s %-12s task list p50 %.0f, p95 %.0f; draft form p50 %.0f, p95 %.0f%s%n",
                node.name(), when, result.path("listP50").asDouble(), result.path("listP95").asDouble(), result.path("formP50").asDouble(), result.path("formP95").asDouble(),
                result.has("seconds") ? "; drained in %.0f s".formatted(result.path("seconds").asDouble()) : "");
        results.put("looks " + when + " " + node.name(), result);
    }

    private List<StartedNode> milepost() {
        return nodes.stream().filter(node -> node.name().startsWith("milepost")).toList();
    }

    static double median(List<JsonNode> all, String field) {
        return all.stream().mapToDouble(result -> result.path(field).asDouble()).sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }
}
