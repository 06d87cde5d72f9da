package io.milepost.workflow.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Everything a model may name: a model must reach what it is meant to, and nothing else of the application. */
@Component
class ModelBeans {
    private static final String OURS = "io.milepost.workflow";

    private final ListableBeanFactory beans;
    private volatile @Nullable Map<String, Set<String>> methodsByName;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    boolean has(Object name) {
        return name instanceof String text && methods().containsKey(text);
    }

    Object get(Object name) {
        return beans.getBean((String) name);
    }

    /** Whether {@code method} may be called on {@code target}, which an expression got by name. */
    boolean allows(Object target, String method) {
        return methods().entrySet().stream()
                .anyMatch(entry -> entry.getValue().contains(method) && beans.getBean(entry.getKey()) == target);
    }

    /** Delegates of the package that is this process's twin. */
    Set<String> delegatesOf(String process) {
        String twin = OURS + "." + process.replace("-", "");
        return delegates(type -> type.getPackageName().equals(twin));
    }

    Set<String> delegates() {
        return delegates(type -> true);
    }

    private Set<String> delegates(Predicate<Class<?>> fitting) {
        return Stream.of(beans.getBeanNamesForType(JavaDelegate.class, false, false))
                .filter(this::isOurs)
                .filter(name -> fitting.test(Objects.requireNonNull(beans.getType(name, false))))
                .collect(Collectors.toUnmodifiableSet());
    }

    Map<String, Set<String>> methods() {
        Map<String, Set<String>> known = methodsByName;
        if (known == null) {
            Map<String, Set<String>> found = new LinkedHashMap<>();
            Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                    .flatMap(type -> Stream.of(beans.getBeanNamesForType(type, false, false)))
                    .filter(this::isOurs)
                    .forEach(name -> found.put(name, Set.of()));
            beans.getBeansOfType(ModelBean.class).values().forEach(bean -> found.put(bean.name(), bean.methods()));
            known = Map.copyOf(found);
            methodsByName = known;
        }
        return known;
    }

    private boolean isOurs(String name) {
        Class<?> type = beans.getType(name, false);
        return type != null && type.getPackageName().startsWith(OURS);
    }
}
