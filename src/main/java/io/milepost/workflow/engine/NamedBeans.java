package io.milepost.workflow.engine;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Resolves the named beans, and only inside a process: an expression in a query has no scope and reaches none. */
final class NamedBeans extends ReadOnlyResolver {
    private final ModelBeans beans;

    NamedBeans(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null && context.getContext(VariableScope.class) != null && beans.has(property)) {
            context.setPropertyResolved(true);
            return beans.get(property);
        }
        return null;
    }
}
