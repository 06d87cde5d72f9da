package io.milepost.workflow.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/** The members an expression may use: a few of the execution and the task, and what a {@link ModelBean} lists. */
final class ListedMembers extends ReadOnlyResolver {
    private static final Set<String> OF_EXECUTION = Set.of(
            "getId",
            "getProcessInstanceId",
            "getProcessBusinessKey",
            "getBusinessKey",
            "getCurrentActivityId",
            "getVariable",
            "hasVariable");
    private static final Set<String> OF_TASK =
            Set.of("getId", "getName", "getAssignee", "getProcessInstanceId", "getTaskDefinitionKey");

    private final ModelBeans beans;

    ListedMembers(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        return base == null ? null : call(context, base, "get" + StringUtils.capitalize(String.valueOf(property)));
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        return base == null
                ? null
                : call(context, base, String.valueOf(method), arguments == null ? new Object[0] : arguments);
    }

    private @Nullable Object call(ELContext context, Object target, String method, Object... arguments) {
        if (!isListed(target, method)) {
            throw new ELException(
                    String.format(Locale.ROOT, "'%s' is not among what an expression may use here", method));
        }
        context.setPropertyResolved(true);
        return Arrays.stream(target.getClass().getMethods())
                .filter(found -> found.getName().equals(method) && found.getParameterCount() == arguments.length)
                .findFirst()
                .map(found -> {
                    ReflectionUtils.makeAccessible(found);
                    return ReflectionUtils.invokeMethod(
                            found, target, coerced(context, found.getParameterTypes(), arguments));
                })
                .orElse(null);
    }

    private boolean isListed(Object target, String method) {
        return (target instanceof DelegateExecution && OF_EXECUTION.contains(method))
                || (target instanceof DelegateTask && OF_TASK.contains(method))
                || beans.allows(target, method);
    }

    private static Object[] coerced(ELContext context, Class<?>[] types, Object[] arguments) {
        ExpressionFactory factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        Object[] result = new Object[arguments.length];
        Arrays.setAll(result, i -> factory.coerceToType(arguments[i], types[i]));
        return result;
    }
}
