package io.milepost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The tests run the demo; these are the settings that only production has. */
class ProductionSettingsTest {
    private final StandardEnvironment production = environment("application.yaml");
    private final StandardEnvironment demo = environment("application-demo.yaml");

    @Test
    void cookiesAreSecureAndHttpsIsDemanded() {
        assertThat(production.getProperty("server.servlet.session.cookie.secure", Boolean.class))
                .isTrue();
        assertThat(production.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie", Boolean.class))
                .isTrue();
        assertThat(production.getProperty("camunda.bpm.webapp.header-security.hsts-disabled", Boolean.class))
                .isFalse();
        assertThat(production.getProperty("milepost.https", Boolean.class)).isTrue();
    }

    /** What the last community release leaves open unless it is told otherwise, in either profile. */
    @ParameterizedTest
    @CsvSource({
        "camunda.bpm.authorization.enabled, true",
        "camunda.bpm.auto-deployment-enabled, false",
        "camunda.bpm.generic-properties.properties.enable-password-policy, true",
        "camunda.bpm.generic-properties.properties.login-max-attempts, 10",
        "camunda.bpm.generic-properties.properties.enforce-specific-variable-permission, true",
        "camunda.bpm.generic-properties.properties.enable-historic-instance-permissions, true",
        "camunda.bpm.generic-properties.properties.java-serialization-format-enabled, false",
        "camunda.bpm.generic-properties.properties.deserialization-type-validation-enabled, true",
        "camunda.bpm.generic-properties.properties.enable-expressions-in-adhoc-queries, false",
        "camunda.bpm.generic-properties.properties.enable-script-engine-load-external-resources, false",
        "server.error.include-message, never",
        "server.error.include-stacktrace, never",
        "management.endpoints.web.exposure.include, 'health, ledger, prometheus, metrics, info'",
    })
    void whatTheEngineLeavesOpenIsClosed(String setting, String closed) {
        assertThat(production.getProperty(setting)).isEqualTo(closed);
        assertThat(demo.getProperty(setting)).isIn(null, closed);
    }

    /** Restarting a node mends neither the database nor the mail server. */
    @Test
    void livenessAsksNobodyAndReadinessTheDatabase() {
        String health = "management.endpoint.health.";
        assertThat(production.getProperty(health + "probes.enabled", Boolean.class))
                .isTrue();
        assertThat(production.getProperty(health + "group.liveness.include")).isNull();
        assertThat(production.getProperty(health + "group.readiness.include")).isEqualTo("readinessState, db");
    }

    @Test
    void onlyTheDemoIsBoundToThisMachine() {
        assertThat(production.getProperty("server.address")).isNull();
        assertThat(demo.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void theEngineDemandsCommittedReadsAndMailGivesUpLongBeforeItsJobIsTakenOver() {
        assertThat(production.getProperty("spring.datasource.hikari.transaction-isolation"))
                .isEqualTo("TRANSACTION_READ_COMMITTED");
        int mail = production.getRequiredProperty("spring.mail.properties.mail.smtp.timeout", Integer.class);
        int lock = production.getRequiredProperty("camunda.bpm.job-execution.lock-time-in-millis", Integer.class);
        assertThat(mail).isPositive().isLessThan(lock / 3);
    }

    @Test
    void anotherNodeGoesOnWithinAMinuteAndNoMailIsStillOnItsWayThen() {
        Duration lock = Duration.ofMillis(
                production.getRequiredProperty("camunda.bpm.job-execution.lock-time-in-millis", Long.class));
        Duration lookAgain =
                Duration.ofMillis(production.getRequiredProperty("camunda.bpm.job-execution.max-wait", Long.class));
        Duration mail = DurationStyle.detectAndParse(production.getRequiredProperty("milepost.mail.longest"));

        assertThat(lock.plus(lookAgain)).isLessThan(Duration.ofMinutes(1));
        assertThat(mail.multipliedBy(2)).isLessThanOrEqualTo(lock);
    }

    private static StandardEnvironment environment(String file) {
        StandardEnvironment environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return environment;
    }
}
