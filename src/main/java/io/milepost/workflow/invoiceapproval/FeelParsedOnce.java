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

/**
 * The engine's own FEEL, but a cell is parsed once, not again for every invoice it is tried on. It evaluates whole tables for
 * the DMN engine; the guard's Feel takes single cells apart to judge them, and evaluates none of them twice. Both stand on the
 * same parser, and {@code DmnDraftsTest} holds this one against what the engine answers.
 */
final class FeelParsedOnce implements FeelEngine {
    /** What a cell is compared with has this name. */
    private static final String INPUT = "cellInput";

    private final org.camunda.feel.FeelEngine engine = new org.camunda.feel.FeelEngine.Builder().build();
    private final Map<String, ParsedExpression> expressions = new ConcurrentHashMap<>();
    private final Map<String, ParsedExpression> cells = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String text, VariableContext context) {
        return (T) value(parsed(text, expressions, engine::parseExpression), values(context));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String text, String inputVariable, VariableContext context) {
        Map<String, Object> values = values(context);
        values.put(INPUT, context.resolve(inputVariable).getValue());
        return Boolean.TRUE.equals(value(parsed(text, cells, engine::parseUnaryTests), values));
    }

    private static ParsedExpression parsed(
            String text,
            Map<String, ParsedExpression> known,
            Function<String, Either<Failure, ParsedExpression>> parse) {
        return known.computeIfAbsent(text, unknown -> right(parse.apply(unknown), unknown));
    }

    private Object value(ParsedExpression expression, Map<String, Object> values) {
        return right(engine.eval(expression, values), expression.text());
    }

    private static <T> T right(Either<Failure, T> result, String text) {
        if (result.isLeft()) {
            throw new DmnEngineException(
                    "'%s': %s".formatted(text, result.left().get()));
        }
        return result.right().get();
    }

    private static Map<String, Object> values(VariableContext context) {
        Map<String, Object> values = new HashMap<>();
        context.keySet().forEach(name -> values.put(name, context.resolve(name).getValue()));
        return values;
    }
}
