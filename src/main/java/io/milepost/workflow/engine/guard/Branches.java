package io.milepost.workflow.engine.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A parallel gateway that splits, and where its branches meet again. */
record Branches(Node split, @Nullable Node join, List<Graph.Flow> withReview, List<Graph.Flow> withoutReview) {
    static List<Branches> in(Graph graph) {
        return graph.steps("bpmn:parallelGateway").stream()
                .filter(gateway -> graph.out(gateway.id()).size() > 1)
                .map(split -> of(graph, split))
                .toList();
    }

    private static Branches of(Graph graph, Node split) {
        Node join = graph.reachable(split.id()).stream()
                .map(graph::step)
                .filter(step -> step.is("bpmn:parallelGateway") && step != split)
                .filter(step -> meet(graph, split, step))
                .findFirst()
                .orElse(null);
        String barrier = join == null ? "" : join.id();
        List<Graph.Flow> with = new ArrayList<>();
        List<Graph.Flow> without = new ArrayList<>();
        for (Graph.Flow branch : graph.out(split.id())) {
            boolean reviews = graph.reachable(branch.target(), barrier).stream()
                    .map(graph::step)
                    .anyMatch(step -> ApprovalRun.isReview(step) || ApprovalRun.isDeciding(step));
            (reviews ? with : without).add(branch);
        }
        return new Branches(split, join, with, without);
    }

    /** Whether all branches lead to {@code join}, none beyond it by another way, and nothing else leads into them. */
    private static boolean meet(Graph graph, Node split, Node join) {
        Set<String> between = new HashSet<>();
        for (Graph.Flow branch : graph.out(split.id())) {
            Set<String> region = new HashSet<>(graph.reachable(branch.target(), join.id()));
            boolean leaves = !region.remove(join.id())
                    || region.stream().anyMatch(id -> graph.out(id).isEmpty() || id.equals(split.id()))
                    || region.stream().anyMatch(between::contains);
            between.addAll(region);
            if (leaves) {
                return false;
            }
        }
        Set<String> sources = between.stream()
                .flatMap(id -> graph.into(id).stream())
                .map(Graph.Flow::source)
                .collect(Collectors.toSet());
        sources.removeAll(between);
        sources.remove(split.id());
        return sources.isEmpty()
                && graph.into(join.id()).size() == graph.out(split.id()).size();
    }

    /** What to leave out so that one token remains: what a branch without review does decides nothing. */
    List<Graph.Flow> beside() {
        if (join == null) {
            return List.of();
        }
        return withReview.isEmpty() ? withoutReview.subList(1, withoutReview.size()) : withoutReview;
    }

    boolean joins(Node gateway) {
        return Objects.equals(join, gateway);
    }
}
