package io.milepost.delivery;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** Has the mailbox looked into, by one node at a time, where the operator has named one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("milepost.mail.bounces.host")
@EnableConfigurationProperties(BounceSettings.class)
class BounceConfiguration {
    /** A node that died at it holds the others up no longer than this. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Bean
    CollectBounces collectBounces(BounceSettings settings, HearBounce hearBounce) {
        return new CollectBounces(settings, hearBounce);
    }

    @Bean
    SchedulingConfigurer bounceSchedule(
            BounceSettings settings, CollectBounces collect, LockingTaskExecutor oneNodeAtATime, Clock clock) {
        return tasks -> tasks.addFixedDelayTask(new FixedDelayTask(
                () -> oneNodeAtATime.executeWithLock(
                        (Runnable) collect::collect,
                        new LockConfiguration(clock.instant(), "bounces", LONGEST, Duration.ZERO)),
                settings.every(),
                settings.every()));
    }
}
