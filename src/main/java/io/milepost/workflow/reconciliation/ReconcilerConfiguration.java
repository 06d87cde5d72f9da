package io.milepost.workflow.reconciliation;

import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

/** Has the reconciler run on one node at a time, by the database's clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReconcilerConfiguration {
    @Bean
    LockingTaskExecutor oneReconcilerAtATime(DataSource database) {
        return new DefaultLockingTaskExecutor(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(new JdbcTemplate(database))
                        .usingDbTime()
                        .build()));
    }

    @Bean
    SchedulingConfigurer reconcilerSchedule(ReconcilerSettings settings, Reconcile reconcile) {
        return tasks -> {
            if (settings.enabled()) {
                tasks.addFixedDelayTask(
                        new FixedDelayTask(reconcile::reconcile, settings.every(), settings.firstAfter()));
            }
        };
    }
}
