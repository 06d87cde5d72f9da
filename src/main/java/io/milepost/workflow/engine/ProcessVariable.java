package io.milepost.workflow.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** A variable of a model with its type, so that a name is spelled once and a wrong value is met where it is read. */
public final class ProcessVariable<T> {
    private final String name;
    private final Class<?> stored;
    private final Function<T, Object> write;
    private final Function<Object, T> read;

    private ProcessVariable(String name, Class<?> stored, Function<T, Object> write, Function<Object, T> read) {
        this.name = name;
        this.stored = stored;
        this.write = write;
        this.read = read;
    }

    /** A value the engine keeps as text. */
    public static <T> ProcessVariable<T> of(String name, Function<T, String> write, Function<String, T> read) {
        return new ProcessVariable<>(name, String.class, write::apply, raw -> read.apply((String) raw));
    }

    public static ProcessVariable<String> text(String name) {
        return of(name, Function.identity(), Function.identity());
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class, value -> value, Boolean.class::cast);
    }

    public String name() {
        return name;
    }

    /** Empty when it is missing or of another type: what people send is looked at, never trusted. */
    public Optional<T> find(VariableScope scope) {
        @Nullable Object raw = scope.getVariable(name);
        return stored.isInstance(raw) ? Optional.of(read.apply(raw)) : Optional.empty();
    }

    /** What a completion says is the execution's and counts more than what the form left on the task; blank counts as nothing. */
    public Optional<T> given(DelegateTask task) {
        return find(task.getExecution())
                .or(() -> find(task))
                .filter(value -> !(value instanceof String text && text.isBlank()));
    }

    public T from(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException(
                        "The process variable %s is missing or no %s".formatted(name, stored.getSimpleName())));
    }

    public Map<String, Object> with(T value) {
        return Map.of(name, write.apply(value));
    }

    /** Writes nothing where it says so already: each write is several rows of history. */
    public void set(VariableScope scope, T value) {
        Object written = write.apply(value);
        if (!written.equals(scope.getVariable(name))) {
            scope.setVariable(name, written);
        }
    }

    public void clear(VariableScope scope) {
        scope.removeVariable(name);
    }

    /** Makes room for a value that counts in this scope only, whatever is known under the name around it. */
    public void reserve(VariableScope scope) {
        scope.setVariableLocal(name, null);
    }

    /** Takes the value out of this scope, so that what is known around it counts again. */
    public Optional<T> take(VariableScope scope) {
        Optional<T> taken = find(scope);
        scope.removeVariableLocal(name);
        return taken;
    }
}
