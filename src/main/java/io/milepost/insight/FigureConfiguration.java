package io.milepost.insight;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** Has the figures kept up to date, by one node at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FigureSettings.class)
class FigureConfiguration {
    /** The first time may take long; a node that died at it holds the others up no longer than this. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Bean
    SchedulingConfigurer figureSchedule(
            FigureSettings settings, FollowCourses followCourses, LockingTaskExecutor oneNodeAtATime, Clock clock) {
        return tasks -> {
            if (!settings.every().isZero()) {
                tasks.addFixedDelayTask(new FixedDelayTask(
                        () -> oneNodeAtATime.executeWithLock(
                                (Runnable) followCourses::follow,
                                new LockConfiguration(clock.instant(), "figures", LONGEST, Duration.ZERO)),
                        settings.every(),
                        settings.every()));
            }
        };
    }
}
