package io.milepost.workflow.invoiceapproval;

import io.milepost.workflow.engine.guard.FeelTree;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** An expression with what it answered so far. The same facts have the same answer: nothing the guard lets pass asks for more. */
final class FeelAnswers {
    /** Flags have two; amounts are different with every invoice, and remembering them would only fill memory. */
    private static final int MOST = 1000;

    private final ParsedExpression expression;
    private final Set<String> names;
    private final Map<Map<String, @Nullable Object>, Optional<Object>> answers = new ConcurrentHashMap<>();

    FeelAnswers(ParsedExpression expression) {
        this.expression = expression;
        this.names = FeelTree.names(expression);
    }

    /** Of the facts it reads. */
    Set<String> names() {
        return names;
    }

    @Nullable
    Object to(
            Map<String, @Nullable Object> facts,
            BiFunction<ParsedExpression, Map<String, @Nullable Object>, @Nullable Object> asking) {
        Optional<Object> known = answers.get(facts);
        if (known == null) {
            known = Optional.ofNullable(asking.apply(expression, facts));
            if (answers.size() < MOST) {
                answers.put(facts, known);
            }
        }
        return known.orElse(null);
    }
}
