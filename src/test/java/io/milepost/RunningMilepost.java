package io.milepost;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with the demo's accounts on a port of its own. Its job executor is off, so that a test decides when a
 * job runs. Every class starts its own and closes it: the engine registers itself in a static field, so two applications at a
 * time in one JVM would answer for each other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("engine")
@ActiveProfiles("demo")
@DirtiesContext
@SpringBootTest(
        classes = Milepost.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=MySQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "camunda.bpm.job-execution.enabled=false",
            "milepost.mail.outbox=target/test-outbox-${surefire.forkNumber:0}",
            "milepost.sign-in.attempts-per-address=12",
            "management.prometheus.metrics.export.enabled=true", // tests have no metrics by themselves
            "milepost.reconciler.enabled=false", // it runs when a test says so
            "logging.level.org.camunda=OFF", // refusals are what these tests are about
            "logging.level.org.camunda.bpm.engine.jobexecutor=WARN" // a job that fails is tried again, and nobody else
            // would say so
        })
public @interface RunningMilepost {}
