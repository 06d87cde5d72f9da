package io.milepost.workflow.invoiceapproval;

import camundajar.impl.scala.util.Either;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own FEEL, but a cell is parsed once, and asked once for the same facts, not again for every invoice: asking
 * costs most of a simulation. It evaluates whole tables for the DMN engine; the guard's Feel judges single cells. Both stand on
 * the same parser and take its trees apart in one place; {@code DmnDraftsTest} holds this one against what the engine answers.
 */
final class FeelParsedOnce implements FeelEngine {
    /** What a cell is compared with has this name. */
    private static final String INPUT = "cellInput";

    private final org.camunda.feel.FeelEngine engine = new org.camunda.feel.FeelEngine.Builder().build();
    private final Map<String, FeelAnswers> expressions = new ConcurrentHashMap<>();
    private final Map<String, FeelAnswers> cells = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // FEEL has a null, which the interface doesn't mention
    public <T> T evaluateSimpleExpression(String text, VariableContext context) {
        FeelAnswers expression = parsed(text, expressions, engine::parseExpression);
        return (T) expression.to(facts(expression, context), this::value);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String inputVariable, VariableContext context) {
        FeelAnswers cell = parsed(text, cells, engine::parseUnaryTests);
        Map<String, @Nullable Object> facts = facts(cell, context);
        facts.put(INPUT, context.resolve(inputVariable).getValue());
        return Boolean.TRUE.equals(cell.to(facts, this::value));
    }

    private static FeelAnswers parsed(
            String text, Map<String, FeelAnswers> known, Function<String, Either<Failure, ParsedExpression>> parse) {
        return known.computeIfAbsent(text, unknown -> new FeelAnswers(right(parse.apply(unknown), unknown)));
    }

    private @Nullable Object value(ParsedExpression expression, Map<String, @Nullable Object> facts) {
        return right(engine.eval(expression, facts), expression.text());
    }

    private static <T> T right(Either<Failure, T> result, String text) {
        if (result.isLeft()) {
            throw new DmnEngineException(
                    "'%s': %s".formatted(text, result.left().get()));
        }
        return result.right().get();
    }

    private static Map<String, @Nullable Object> facts(FeelAnswers expression, VariableContext context) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        expression.names().stream()
                .filter(context::containsVariable)
                .forEach(name -> facts.put(name, context.resolve(name).getValue()));
        return facts;
    }
}
