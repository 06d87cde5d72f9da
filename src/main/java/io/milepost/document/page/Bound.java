package io.milepost.document.page;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name of a template, tied to where its value is: in which of the surrounding sections' values, and how to reach it. */
record Bound(int context, List<Step> steps, Names names) {

    sealed interface Step {
        record Call(Method reader) implements Step {}

        record Key(String key) implements Step {}
    }

    @Nullable
    Object read(Object[] contexts) {
        @Nullable Object value = contexts[context];
        for (var step : steps) {
            if (value == null) {
                return null;
            }
            value = step(step, value);
        }
        return value;
    }

    String text(Object[] contexts) {
        var value = read(contexts);
        return value == null ? "" : value.toString();
    }

    private static @Nullable Object step(Step step, Object value) {
        if (step instanceof Step.Key key) {
            return ((Map<?, ?>) value).get(key.key());
        }
        try {
            return ((Step.Call) step).reader().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(step + " can't be read", e);
        }
    }
}
