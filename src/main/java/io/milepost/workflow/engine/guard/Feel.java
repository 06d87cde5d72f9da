package io.milepost.workflow.engine.guard;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/** FEEL, read by the engine's own parser; only comparisons, literals, facts and a few functions pass. */
final class Feel {
    private static final FeelEngine ENGINE = new FeelEngine.Builder().build();
    private static final int LONGEST = 500;
    private static final int DEEPEST = 8;

    private static final Set<String> FUNCTIONS =
            Set.of("date", "not", "contains", "starts with", "ends with", "string", "upper case", "lower case", "abs");

    private static final Set<String> SYNTAX = Set.of(
            "ConstBool",
            "ConstNumber",
            "ConstString",
            "ConstNull",
            "ConstDate",
            "ConstList",
            "ConstRange",
            "ConstInputValue",
            "Ref",
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputInRange",
            "OpenConstRangeBoundary",
            "ClosedConstRangeBoundary",
            "OpenRangeBoundary",
            "ClosedRangeBoundary",
            "AtLeastOne",
            "UnaryTestExpression",
            "Not",
            "Conjunction",
            "Disjunction",
            "In",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "Addition",
            "Subtraction",
            "Multiplication",
            "Division",
            "ArithmeticNegation",
            "FunctionInvocation",
            "PositionalFunctionParameters",
            "ParsedExpression");

    private final String text;
    private final Either<FeelEngine.Failure, ParsedExpression> parsed;

    private Feel(String text, Either<FeelEngine.Failure, ParsedExpression> parsed) {
        this.text = text;
        this.parsed = parsed;
    }

    /** Nothing where the text is too long or too deep to be anybody's cell. */
    static Optional<Feel> cell(String text) {
        return isBounded(text) ? Optional.of(new Feel(text, ENGINE.parseUnaryTests(text))) : Optional.empty();
    }

    static Optional<Feel> answer(String text) {
        return isBounded(text) ? Optional.of(new Feel(text, ENGINE.parseExpression(text))) : Optional.empty();
    }

    private static boolean isBounded(String text) {
        int depth = 0;
        int deepest = 0;
        for (char sign : text.toCharArray()) {
            depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, Math.abs(depth));
        }
        return text.length() <= LONGEST && deepest <= DEEPEST;
    }

    boolean isReadable() {
        return parsed.isRight();
    }

    /** What is wrong with it, in a sentence that goes on after "Rule 3: ". */
    Optional<String> problem(Set<String> facts) {
        if (!isReadable()) {
            return Optional.of("'%s' is no FEEL. Write numbers as 1000.50, texts in \"quotes\", ranges as [10..20]."
                    .formatted(Words.cut(text)));
        }
        return nodes().stream().flatMap(node -> problem(node, facts).stream()).findFirst();
    }

    private Optional<String> problem(Object node, Set<String> facts) {
        if (node instanceof Ref ref) {
            String name = ref.names().mkString(".");
            return facts.contains(name)
                    ? Optional.empty()
                    : Optional.of("'%s' is no fact. A text must be in \"quotes\"; facts are %s."
                            .formatted(name, Words.and(facts)));
        }
        if (node instanceof FunctionInvocation call) {
            return FUNCTIONS.contains(call.function())
                    ? Optional.empty()
                    : Optional.of("the function '%s' can't be used here.".formatted(call.function()));
        }
        return SYNTAX.contains(node.getClass().getSimpleName())
                ? Optional.empty()
                : Optional.of("'%s' is more than a comparison; it can't be used here.".formatted(Words.cut(text)));
    }

    /** Whether a literal of this kind is in it, such as ConstString. */
    boolean has(String kind) {
        return isReadable()
                && nodes().stream()
                        .anyMatch(node -> node.getClass().getSimpleName().equals(kind));
    }

    /** Whether it can be evaluated with these facts and, for a cell, this input. */
    boolean works(Map<String, Object> facts) {
        return isReadable() && ENGINE.eval(parsed.right().get(), facts).isRight();
    }

    /** Its value with these facts; nothing where it has none. */
    Optional<Object> value(Map<String, Object> facts) {
        if (!works(facts)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                ENGINE.eval(parsed.right().get(), facts).right().get());
    }

    private List<Object> nodes() {
        return FeelTree.nodes(parsed.right().get());
    }
}
