package io.milepost.workflow.engine.guard;

import io.milepost.approval.ModelGate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows an invoice through invoice-approval in every way it could go, with what is known about its approval at each step.
 */
final class ApprovalRun {
    /** What the variable 'approved' says, and who said it. */
    enum Answer {
        /** Not known yet. */
        NOTHING,
        /** The policy found gates, so 'approved' is false. */
        GATES_OPEN,
        /** The policy found none, so 'approved' is true. */
        NO_GATES,
        /** A review said yes. */
        YES,
        /** A review said no. */
        NO
    }

    record Moment(String step, Answer answer) {}

    private static final String DECIDE = "${decideGatesDelegate}";

    private final Graph drawn;
    private final Graph graph;
    private final @Nullable Node start;

    ApprovalRun(Model model) {
        drawn = Graph.of(model.subject().orElseThrow());
        graph = drawn.without(Branches.in(drawn).stream()
                .flatMap(branches -> branches.beside().stream())
                .toList());
        start = drawn.steps("bpmn:startEvent").stream().findFirst().orElse(null);
    }

    static boolean isDeciding(Node step) {
        return step.get("camunda:delegateExpression").replace("#{", "${").equals(DECIDE);
    }

    /** The task that is repeated for each gate of the policy, or the sub-process that is repeated for each order of them. */
    static boolean isPolicyReview(Node step) {
        return (step.is("bpmn:userTask") || step.is("bpmn:subProcess"))
                && step.child("bpmn:multiInstanceLoopCharacteristics").isPresent();
    }

    static boolean isReview(Node step) {
        return step.is("bpmn:userTask") || isPolicyReview(step);
    }

    /** A gate the model draws, besides those of the policy. */
    static boolean isOwnGate(Node step) {
        return step.is("bpmn:userTask") && !isPolicyReview(step);
    }

    Graph drawn() {
        return drawn;
    }

    /** As one invoice goes, without what runs beside it. */
    Graph graph() {
        return graph;
    }

    Set<String> reached() {
        return start == null ? Set.of() : graph.reachable(start.id());
    }

    Stream<Node> ownGates() {
        return graph.steps().stream().filter(ApprovalRun::isOwnGate);
    }

    /** Every answer an invoice can have at each step it reaches, if it never passes {@code avoided}. */
    Map<String, Set<Answer>> answers(String avoided) {
        Map<String, Set<Answer>> known = new LinkedHashMap<>();
        Set<Moment> seen = new HashSet<>();
        Deque<Moment> open = new ArrayDeque<>();
        if (start != null) {
            open.add(new Moment(start.id(), Answer.NOTHING));
        }
        while (!open.isEmpty()) {
            Moment now = open.pop();
            if (!seen.add(now)) {
                continue;
            }
            if (now.step().equals(avoided)) {
                interrupted(now).forEach(open::add); // a timer can lead past what is never completed
            } else {
                known.computeIfAbsent(now.step(), step -> EnumSet.noneOf(Answer.class))
                        .add(now.answer());
                Stream.concat(interrupted(now), completed(now)).forEach(open::add);
            }
        }
        return known;
    }

    private Stream<Moment> interrupted(Moment now) {
        return graph.out(now.step()).stream()
                .filter(flow -> flow.drawn().is("bpmn:boundaryEvent"))
                .map(flow -> new Moment(flow.target(), Answer.NOTHING));
    }

    private Stream<Moment> completed(Moment now) {
        Node step = graph.step(now.step());
        return graph.out(now.step()).stream()
                .filter(flow -> !flow.drawn().is("bpmn:boundaryEvent"))
                .flatMap(flow -> after(step, now.answer()).stream()
                        .filter(answer -> isFollowed(step, flow, answer))
                        .map(answer -> new Moment(flow.target(), answer)));
    }

    private static Set<Answer> after(Node step, Answer before) {
        if (isDeciding(step)) {
            return EnumSet.of(Answer.GATES_OPEN, Answer.NO_GATES);
        }
        if (isOwnGate(step)) {
            return EnumSet.of(Answer.YES, Answer.NO);
        }
        if (isPolicyReview(step)) {
            return switch (before) {
                case GATES_OPEN -> EnumSet.of(Answer.YES, Answer.NO);
                case YES -> EnumSet.of(Answer.YES, Answer.NO);
                default -> EnumSet.of(before);
            };
        }
        return EnumSet.of(before);
    }

    private boolean isFollowed(Node step, Graph.Flow flow, Answer answer) {
        if (!step.is("bpmn:exclusiveGateway")) {
            return true;
        }
        if (flow.drawn().id().equals(step.get("default"))) {
            return graph.out(step.id()).stream()
                    .noneMatch(other -> other != flow && Boolean.TRUE.equals(says(other, answer)));
        }
        return !Boolean.FALSE.equals(says(flow, answer));
    }

    /** Null where it can't be known beforehand. */
    private static @Nullable Boolean says(Graph.Flow flow, Answer answer) {
        String condition =
                flow.drawn().child("bpmn:conditionExpression").map(Node::text).orElse("");
        if (answer == Answer.NOTHING || !Formula.isIn(condition)) {
            return null;
        }
        return Formula.of(condition).answer("approved", isYes(answer));
    }

    static boolean isYes(Answer answer) {
        return answer == Answer.YES || answer == Answer.NO_GATES;
    }

    /** Whether an invoice can come to an approved end without passing {@code step}. */
    boolean canSkip(String step) {
        return answers(step).entrySet().stream()
                .filter(end -> graph.step(end.getKey()).is("bpmn:endEvent"))
                .anyMatch(end -> end.getValue().stream().anyMatch(ApprovalRun::isYes));
    }

    /** The model's own gates in the order an invoice passes them. */
    List<ModelGate> gates() {
        String policy = graph.steps().stream()
                .filter(ApprovalRun::isPolicyReview)
                .map(Node::id)
                .findFirst()
                .orElse("");
        return ownGates()
                .sorted((one, other) ->
                        one == other ? 0 : graph.reachable(one.id()).contains(other.id()) ? -1 : 1)
                .map(task -> gate(task, graph.reachable(task.id()).contains(policy)))
                .toList();
    }

    private static ModelGate gate(Node task, boolean beforePolicy) {
        StepSettings settings = StepSettings.of(task);
        String relation = settings.property(StepSettings.DECIDED_BY);
        return new ModelGate(
                task.id(),
                task.label(),
                relation.isEmpty() ? task.get("camunda:candidateGroups").strip() : relation,
                beforePolicy,
                settings.pace(),
                settings.isFourEyes());
    }
}
