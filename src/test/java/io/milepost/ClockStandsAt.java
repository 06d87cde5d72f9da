package io.milepost;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.Objects;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

/** The application's clock and its engine's stand at a moment, and go on when the test moves its {@link MovedClock}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(ClockStandsAt.Registrar.class)
public @interface ClockStandsAt {
    /** Such as {@code 2026-11-24T09:00:00Z}. */
    String value();

    /** As a registrar and no configuration: nobody who looks for components finds it. */
    class Registrar implements ImportBeanDefinitionRegistrar {
        @Override
        public void registerBeanDefinitions(AnnotationMetadata test, BeanDefinitionRegistry registry) {
            var annotation = Objects.requireNonNull(test.getAnnotationAttributes(ClockStandsAt.class.getName()));
            Instant start = Instant.parse((String) annotation.get("value"));
            registry.registerBeanDefinition(
                    "movedClock",
                    BeanDefinitionBuilder.genericBeanDefinition(MovedClock.class, () -> new MovedClock(start))
                            .setPrimary(true)
                            .setDestroyMethodName("goOn")
                            .getBeanDefinition());
        }
    }
}
