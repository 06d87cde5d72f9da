package io.milepost.workflow.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * What {@code ${…}} can do here. Camunda's resolvers reach every bean and every method of every object, so that one
 * expression in a query or a model is code; ours know named beans, variables, and a short list of members.
 */
final class ModelExpressions extends JuelExpressionManager {
    private final ModelBeans beans;

    ModelExpressions(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new NamedBeans(beans)); // before the variables, which a person may have named like a bean
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ListedMembers(beans));
        return resolvers;
    }
}
