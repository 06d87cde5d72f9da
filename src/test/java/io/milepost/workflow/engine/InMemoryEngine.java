package io.milepost.workflow.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/** The engine without Spring and without a job executor: a process test moves every job itself, in milliseconds. */
public final class InMemoryEngine {
    static {
        // refusals and failures are what these tests are about: they need not be logged, each with its stack
        Stream.of("org.camunda", "io.milepost.workflow")
                .forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.OFF));
    }

    private final Map<Object, Object> beans = new HashMap<>();
    private final ProcessEngine engine;

    /** The plugins come on top of what every engine of ours has. */
    public InMemoryEngine(String name, ProcessEnginePlugin... plugins) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setBeans(beans);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setCustomPreCommandInterceptorsTxRequired(
                List.of(new DrawnPathsOnly(configuration), new OnceMoreForPeople(), new Refusals()));
        configuration.setCustomPreBPMNParseListeners(List.of(new HeadlineOnEveryTask()));
        List<ProcessEnginePlugin> all = new ArrayList<>(List.of(plugins));
        all.add(new StorableTextPlugin());
        all.add(new HumanSteps(new StepsAmong(beans)));
        configuration.setProcessEnginePlugins(all);
        engine = configuration.buildProcessEngine();
    }

    public ProcessEngine engine() {
        return engine;
    }

    public WithoutAuthorization withoutAuthorization() {
        return new WithoutAuthorization(engine);
    }

    public InThisTransaction inThisTransaction() {
        return new InThisTransaction(engine);
    }

    /** Named like Spring names components. */
    public void use(Object... components) {
        for (Object component : components) {
            use(Introspector.decapitalize(component.getClass().getSimpleName()), component);
        }
    }

    public void use(String name, Object bean) {
        beans.put(name, bean);
    }

    private record StepsAmong(Map<Object, Object> beans) implements ObjectProvider<HumanStep> {
        @Override
        public HumanStep getObject() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stream<HumanStep> stream() {
            return beans.values().stream().filter(HumanStep.class::isInstance).map(HumanStep.class::cast);
        }

        @Override
        public Stream<HumanStep> orderedStream() {
            return stream().sorted(AnnotationAwareOrderComparator.INSTANCE);
        }
    }
}
